#!/usr/bin/env python3
"""Writes a made-up WARC file of a given size, for measuring: pages with a little text in much markup, and one broken
record in the middle.

  scripts/make_warc.py MEGABYTES FILE.warc[.gz]
"""
import gzip
import sys


def page(i):
    words = "".join(f"<p>The harbour board of Ostrey met the pilots on Tuesday and agreed to keep {i + j} lights on until spring, "
                    f"Ann Bell said. Nobody who was there would say what that will cost the town.</p>\n" for j in range(4))
    filler = "".join(f"<script>var a{k} = {{'x': {k * i % 977}, 'y': 'lorem ipsum dolor {k}'}};</script>\n" for k in range(2500))
    return (f"<!DOCTYPE html><html lang=en><head><title>Lights {i}</title><meta property=\"article:published_time\" "
            f"content=\"2024-05-{i % 28 + 1:02d}T09:00:00Z\"></head><body><nav>Menu</nav>{filler}<article><h1>Lights {i}</h1>"
            f"{words}</article></body></html>")


def record(i, broken):
    body = ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page(i)).encode()
    length = f"Content-Length: {len(body)}\r\n" if not broken else ""
    head = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://ostrey.example/{i}\r\nWARC-Date: 2024-06-01T00:00:00Z\r\n"
            f"Content-Type: application/http; msgtype=response\r\n{length}\r\n")
    return head.encode() + body + b"\r\n\r\n"


def main():
    target = int(sys.argv[1]) * 1000000
    path, written, i = sys.argv[2], 0, 0
    with open(path, "wb") as f:
        while written < target:
            one = record(i, i == 7)
            written += len(one)
            f.write(gzip.compress(one, 1) if path.endswith(".gz") else one)
            i += 1


main()
