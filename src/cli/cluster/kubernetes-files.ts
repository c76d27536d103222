import type { IJob } from 'kubernetes-models/batch/v1';
import type { IPodTemplateSpec } from 'kubernetes-models/v1';
import { stringify } from 'yaml';
import { BadInput } from '../bad-input';
import { quoted } from '../pack/quoted';
import { type ClusterFiles, type ClusterRun, partsFolder, partsPattern } from './cluster-run';

/** Where the volume is found. */
const mount = '/work';
/** How often a shard without a part is tried again, by another pod. */
const tries = 3;
/** Seconds after which ended jobs are forgotten. */
const kept = 86_400;

/**
 * A manifest: an indexed Job with a pod for each shard, and a Job that waits for all parts and merges them. A part that is there is whole, so
 * nothing else has to be waited for.
 * @throws BadInput where image or volume are not named
 */
export function kubernetesFiles(run: ClusterRun): ClusterFiles {
  const { image, volume, folder } = run;
  if (image === null || volume === null) throw missing(image === null ? '--image' : '--volume');
  if (folder.startsWith('/')) throw outside(folder);
  const documents = [shardsJob(run, image, volume), mergeJob(run, image, volume)];
  const manifest = documents.map((each) => stringify(each, { lineWidth: 0 })).join('---\n');
  return {
    files: { 'jobs.yaml': manifest },
    start: `kubectl create -f ${quoted(`${folder}/jobs.yaml`)}`,
  };
}

const missing = (flag: string): BadInput =>
  new BadInput(
    'missing-flag',
    `Pods need ${flag}.`,
    'Give --image, in which `verify` is installed, and --volume, the PersistentVolumeClaim with claims and answers.',
  );

const outside = (folder: string): BadInput =>
  new BadInput(
    'bad-path',
    `${folder} is not on the volume.`,
    'Give a folder relative to this one, which is the volume.',
  );

function shardsJob(run: ClusterRun, image: string, volume: string): IJob {
  const { shards, nodes, cpus, shardArguments, folder } = run;
  const parts = quoted(`${folder}/${partsFolder}`);
  const command = ['verify', ...shardArguments, '--jobs', String(cpus)].map(quoted).join(' ');
  const script = [
    `mkdir -p ${parts}`,
    `part=${parts}/part-"$JOB_COMPLETION_INDEX".jsonl`,
    'rm -f "$part"',
    // A shard that wrote its part has done its work, whatever is wrong with what it checked.
    `${command} --shard auto --out "$part" || test -e "$part"`,
  ];
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { generateName: 'claimcheck-' },
    spec: {
      completionMode: 'Indexed',
      completions: shards,
      parallelism: Math.min(nodes, shards),
      backoffLimitPerIndex: tries,
      ttlSecondsAfterFinished: kept,
      template: podTemplate(volume, {
        containers: [
          {
            ...container('shard', image, script),
            env: [{ name: 'CLAIMCHECK_SHARDS', value: String(shards) }],
            resources: { requests: { cpu: String(cpus) }, limits: { cpu: String(cpus) } },
          },
        ],
      }),
    },
  };
}

function mergeJob(run: ClusterRun, image: string, volume: string): IJob {
  const { shards, mergeArguments, folder } = run;
  const parts = `${quoted(`${folder}/${partsFolder}`)}/${partsPattern}`;
  const told = mergeArguments.map((each) => ` ${quoted(each)}`).join('');
  const waiting = `until [ "$(ls ${parts} 2>/dev/null | wc -l)" -ge ${shards} ]; do sleep 5; done`;
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { generateName: 'claimcheck-merge-' },
    spec: {
      // Its exit code is that of the run: it says something, and is no reason to try again.
      backoffLimit: 0,
      ttlSecondsAfterFinished: kept,
      template: podTemplate(volume, {
        initContainers: [container('parts', image, [waiting])],
        containers: [container('merge', image, [`exec verify merge ${parts}${told}`])],
      }),
    },
  };
}

const container = (name: string, image: string, script: readonly string[]) => ({
  name,
  image,
  workingDir: mount,
  command: ['sh', '-c', `${script.join('\n')}\n`],
  volumeMounts: [{ name: 'work', mountPath: mount }],
});

const podTemplate = (
  volume: string,
  containers: Pick<NonNullable<IPodTemplateSpec['spec']>, 'initContainers' | 'containers'>,
): IPodTemplateSpec => ({
  spec: {
    restartPolicy: 'Never',
    volumes: [{ name: 'work', persistentVolumeClaim: { claimName: volume } }],
    ...containers,
  },
});
