"""Reads the pages that rustdoc generated for the library, and lists problems for readers.

    python3 pages.py PAGES SPECS
"""

import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

PAGES, SPECS = Path(sys.argv[1]).resolve(), Path(sys.argv[2])

# The prelude of Rust, and the crates that examples may use.
PRELUDE = set("Box Default Err From Into Iterator None Ok Option Result Self Some String ToString TryFrom Vec".split())
CRATES = set("crate futures_util reqwest rollbook rollbook_sandbox self serde_json std super tokio".split())
PRIMITIVES = set("bool char f32 f64 i32 i64 str u8 u16 u32 u64 usize".split())

# Broken links in the docs of traits of other crates.
FOREIGN = {"dispatcher#setting-the-default-subscriber", "futures_core::stream::Stream"}


class Page(HTMLParser):
    """The examples, ids, links, fields and lists of items of a page."""

    def __init__(self, file):
        super().__init__()
        self.examples, self.texts, self.ids, self.links = [], [], set(), []
        self.undescribed, self.redirects = [], False
        self._code = self._term = self._field = None
        self.feed(file.read_text(encoding="utf-8"))
        self._settle()

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        classes = (attributes.get("class") or "").split()
        self.redirects |= tag == "meta" and attributes.get("http-equiv") == "refresh"
        if "id" in attributes:
            self.ids.add(attributes["id"])
        if tag == "a" and "href" in attributes:
            self.links.append(attributes["href"])
        if tag == "pre":
            self._code = self.examples if "rust-example-rendered" in classes else self.texts
            self._code.append("")
        # A field, or an item of a list, is followed by its text.
        if tag == "span" and "structfield" in classes:
            self._settle()
            self._field = attributes["id"]
        elif tag == "div" and "docblock" in classes:
            self._field = None
        if tag == "dt":
            self._settle()
            self._term = ""
        elif tag == "dd" and self._term is not None:
            self._term = None

    def handle_endtag(self, tag):
        if tag == "pre":
            self._code = None
        elif tag == "dl":
            self._settle()

    def handle_data(self, data):
        if self._code is not None:
            self._code[-1] += data
        elif self._term is not None:
            self._term += data

    def _settle(self):
        # The list shows the statement of a re-exported crate.
        if self._term and not self._term.startswith("pub use"):
            self.undescribed.append(self._term)
        if self._field:
            self.undescribed.append(self._field)
        self._term = self._field = None


def imported(tree):
    """The names that a `use` imports."""
    for part in re.split(r"[{},]", tree):
        name = part.split(" as ")[-1].split("::")[-1].strip()
        yield name
        if name == "self":
            yield part.split("::")[-2].strip()


def unknown_names(code):
    """The names that the code neither imports nor defines."""
    code = re.sub(r'br?#".*?"#|r(#+)".*?"\1|b?"(\\.|[^"\\])*"|//[^\n]*', '""', code, flags=re.S)
    known = PRELUDE | CRATES | PRIMITIVES
    uses = " ".join(re.findall(r"\buse [^;]+;", code))
    for tree in re.findall(r"use ([^;]+);", uses):
        known.update(imported(tree))
    known.update(re.findall(r"\b(?:struct|enum|mod|type|trait|static|const) (\w+)", code))
    code = re.sub(r"\buse [^;]+;|#!?\[[^\]]*\]", "", code)
    if "::*;" in uses:
        return []
    roots = re.findall(r"(?<![\w:.'])([A-Za-z_]\w*)(?=::\w)", code)
    capitals = re.findall(r"(?<![\w:.'])([A-Z]\w*)", code)
    # One letter is a type parameter.
    return sorted({name for name in roots + capitals if name not in known and len(name) > 1})


def problems_of_example(code):
    """The problems of copying an example."""
    inside = "async fn example() {\n" + code + "\n}\n"
    rustfmt = subprocess.run(
        ["rustfmt", "--edition", "2024"], input=inside, capture_output=True, text=True, check=False
    )
    if rustfmt.returncode != 0:
        return ["is not complete Rust: " + rustfmt.stderr.strip().split("\n")[0]]
    return [f"names {name} without an import" for name in unknown_names(code)]


def main():
    files = sorted(PAGES.rglob("*.html"))
    pages = {file: Page(file) for file in files}
    pages = {file: page for file, page in pages.items() if not page.redirects}
    problems = []

    # Each example once, with its first page.
    examples = {}
    for file, page in pages.items():
        for code in page.examples:
            examples.setdefault(code, file)
    with ThreadPoolExecutor() as threads:
        for (code, file), found in zip(examples.items(), threads.map(problems_of_example, examples)):
            problems += [f"{file.relative_to(PAGES)}: an example {fault}\n{code}" for fault in found]

    hosts = {"doc.rust-lang.org", "docs.rs"}
    for text in SPECS.iterdir():
        if text.suffix in {".yaml", ".md"}:
            hosts.update(re.findall(r"https?://([\w.-]+)", text.read_text(encoding="utf-8")))
    ids = {file: page.ids for file, page in pages.items()}
    for file, page in pages.items():
        name = file.relative_to(PAGES)
        problems += [f"{name}: no text for {what}" for what in page.undescribed]
        in_module = re.fullmatch(r"\w+/(types|builder)/(struct|enum)\.\w+\.html", name.as_posix())
        if in_module and not page.examples:
            problems.append(f"{name}: no example")
        for link in page.links:
            url = urlsplit(link)
            if url.scheme in {"http", "https"}:
                if url.hostname not in hosts:
                    problems.append(f"{name}: {link} is not a page of a vendor or of Rust's docs")
                continue
            target = (file.parent / unquote(url.path)).resolve() if url.path else file
            if url.scheme or link in FOREIGN or "src" in target.relative_to(PAGES.parent).parts[:1]:
                continue
            if not target.exists():
                problems.append(f"{name}: {link} is broken")
            elif url.fragment and url.fragment not in ids.get(target, {url.fragment}):
                problems.append(f"{name}: {link} has an unknown fragment")

    # The table of the front page.
    front = PAGES / "index.html"
    listed = {link for link in pages[front].links if "/struct.Client.html#method." in link}
    statics = [it.relative_to(PAGES).parts for it in files if it.match("operations/static.*.html")]
    operations = {
        f"{api}/struct.Client.html#method.{name.split('.')[1].lower()}"
        for api, module, name in (it for it in statics if len(it) == 3)
        if name not in {"static.ALL.html", "static.DESCRIPTIONS.html"}
    }
    problems += [f"index.html does not list {it}" for it in sorted(operations - listed)]
    problems += [f"index.html lists {it}, which is not an operation" for it in sorted(listed - operations)]

    for fault in problems:
        print(fault, file=sys.stderr)
    if problems or not examples or not operations:
        sys.exit(f"{len(problems)} problems in {len(pages)} pages, {len(examples)} examples, {len(operations)} operations")
    print(f"{len(pages)} pages, {len(examples)} examples, {len(operations)} operations: no problems")


main()
