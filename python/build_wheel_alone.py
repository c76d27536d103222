"""Makes a wheel of one module, as PEP 517 asks for it: nothing has to be downloaded to install it with pip."""

import base64
import hashlib
import pathlib
import re
import zipfile

_folder = pathlib.Path(__file__).resolve().parent


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    module = (_folder / "claimcheck.py").read_bytes()
    version = re.search(rb'^__version__ = "(.+)"$', module, re.MULTILINE).group(1).decode()
    info = f"claimcheck-{version}.dist-info"
    files = {
        "claimcheck.py": module,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: claimcheck\nVersion: {version}\nRequires-Python: >=3.8\n".encode(),
        f"{info}/WHEEL": b"Wheel-Version: 1.0\nGenerator: claimcheck\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = f"{info}/RECORD"
    lines = [f"{name},sha256={_digest(content)},{len(content)}\n" for name, content in files.items()]
    files[record] = "".join([*lines, f"{record},,\n"]).encode()
    name = f"claimcheck-{version}-py3-none-any.whl"
    with zipfile.ZipFile(pathlib.Path(wheel_directory) / name, "w", zipfile.ZIP_DEFLATED) as wheel:
        for path, content in files.items():
            wheel.writestr(path, content)
    return name


def _digest(content):
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
