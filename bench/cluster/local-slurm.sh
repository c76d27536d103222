#!/usr/bin/env bash
# A Slurm of one node on this machine, from Debian's packages slurm-wlm and munge, as root:
#   local-slurm.sh start DIR; export SLURM_CONF=DIR/slurm.conf; …; local-slurm.sh stop DIR
set -euo pipefail
verb=${1:?start or stop}
folder=$(mkdir -p "${2:?folder}" && cd "$2" && pwd)

configuration() {
  cat << END
ClusterName=bench
SlurmctldHost=$(hostname)(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
AccountingStorageType=accounting_storage/none
JobAcctGatherType=jobacct_gather/none
MpiDefault=none
ReturnToService=2
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.pid
SlurmdSpoolDir=$folder/spool
StateSaveLocation=$folder/state
SlurmctldLogFile=$folder/slurmctld.log
SlurmdLogFile=$folder/slurmd.log
SlurmctldPort=26817
SlurmdPort=26818
NodeName=$(hostname) NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP
END
}

case $verb in
  start)
    mkdir -p "$folder/state" "$folder/spool" /run/munge
    chown munge /run/munge
    configuration > "$folder/slurm.conf"
    export SLURM_CONF=$folder/slurm.conf
    [ -S /run/munge/munge.socket.2 ] || su -s /bin/sh munge -c 'munged --pid-file /run/munge/munged.pid' || munged --force
    slurmctld -c
    slurmd
    for _ in $(seq 60); do
      if sinfo -h -t idle 2> /dev/null | grep -q idle; then exit 0; fi
      sleep 0.5
    done
    echo "Slurm did not come up; see $folder/slurmctld.log and $folder/slurmd.log." >&2
    exit 1
    ;;
  stop)
    for daemon in slurmd slurmctld; do
      if [ -f "$folder/$daemon.pid" ]; then kill "$(cat "$folder/$daemon.pid")" 2> /dev/null || true; fi
    done
    ;;
  *)
    echo 'usage: local-slurm.sh start|stop DIR' >&2
    exit 2
    ;;
esac
