"""usage: docxtpl_peer.py --there | NAME TEMPLATE DATA OUTPUT: makes documents for some seconds and prints one line of JSON."""
import io
import json
import sys
import time

from docxtpl import DocxTemplate

WARM_UP = 2
MEASURED = 4


def repeat(make, seconds):
    start = time.perf_counter()
    work = time.process_time()
    count = 0
    while True:
        make()
        count += 1
        elapsed = time.perf_counter() - start
        if elapsed >= seconds:
            return {"rate": count / elapsed, "rateByWork": count / (time.process_time() - work)}


def peak():
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM:")) / 1024


def main():
    _, template_path, data_path, output_path = sys.argv[1:]
    with open(data_path, encoding="utf-8") as file:
        data = json.load(file)
    with open(template_path, "rb") as file:
        template = file.read()

    def make():
        document = DocxTemplate(io.BytesIO(template))
        document.render(data, autoescape=True)
        output = io.BytesIO()
        document.save(output)
        return output.getvalue()

    with open(output_path, "wb") as file:
        file.write(make())
    repeat(make, WARM_UP)
    print(json.dumps({**repeat(make, MEASURED), "peakMb": peak()}))


if sys.argv[1] != "--there":
    main()
