"""Compares the code of two folders of Python packages, without docstrings. Usage: same_code.py EXPECTED FOUND"""

import ast
import sys
from pathlib import Path


def code(file: Path) -> str:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            if ast.get_docstring(node) is not None:
                del node.body[0]
    return ast.dump(tree)


expected, found = map(Path, sys.argv[1:])
packages = [path for path in sorted(found.iterdir()) if path.is_dir()]
differ = []
for package in packages:
    here = {path.relative_to(found) for path in package.rglob("*.py")}
    there = {path.relative_to(expected) for path in (expected / package.name).rglob("*.py")}
    differ += here ^ there
    differ += [path for path in here & there if code(found / path) != code(expected / path)]
for path in sorted(differ):
    print(f"{path} differs")
print(f"{len(packages)} packages compared")
sys.exit(bool(differ) or not packages)
