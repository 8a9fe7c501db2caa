"""Prints what a program sees of generated Python clients: for each spec, the names with their signatures, as JSON.

Usage: python surface.py DIRECTORY SPEC..., where the specs are JSON. Their clients are generated into DIRECTORY.
A signature is a list: its owner, its name, its text, and whether an added one has to be passed. What is passed by
position is named by its position.
"""

import ast
import json
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path

from openapi_python_client import generate
from openapi_python_client.config import Config, ConfigFile, MetaType

Signature = tuple[str, str, str, bool]


def client(spec: Path, directory: Path) -> list[Signature]:
    files = ConfigFile(post_hooks=[])
    config = Config.from_sources(files, MetaType.NONE, spec, "utf-8", True, directory)
    with redirect_stdout(sys.stderr):
        try:
            errors = [f"{it.header}: {it.detail}" for it in generate(config=config)]
        except ValueError as error:  # such as an enum with two words of one name
            errors = [str(error)]
    if errors:
        return [("", "the client", f"cannot be generated: {errors[0]}", True)]
    modules = [*directory.glob("models/*.py"), *directory.glob("api/**/*.py")]
    return [it for module in sorted(modules) for it in signatures(module, directory)]


def signatures(module: Path, directory: Path) -> Iterator[Signature]:
    owner = ".".join(module.relative_to(directory).with_suffix("").parts)
    for node in ast.parse(module.read_text(encoding="utf-8")).body:
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) if not name.startswith("_"):
                yield from function(owner, node)
            case ast.ClassDef():
                yield from members(f"{owner}.{node.name}", node)


def members(owner: str, node: ast.ClassDef) -> Iterator[Signature]:
    yield owner, "class", ", ".join(text(base) for base in node.bases), False
    fields = [it for it in node.body if isinstance(it, ast.AnnAssign)]
    for position, field in enumerate(fields):
        name, default = text(field.target), field.value
        if name == "additional_properties":
            # Not a parameter of the constructor.
            yield owner, name, text(field.annotation), False
        else:
            yield owner, f"[{position}]", declaration(name, field.annotation, default), default is None
            yield owner, name, text(field.annotation), False
    for it in node.body:
        match it:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                yield owner, name, text(value), False
            case ast.FunctionDef(name=name) if not name.startswith("_"):
                yield from function(owner, it)


def function(owner: str, node: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[Signature]:
    name, arguments = f"{owner}.{node.name}", node.args
    yield owner, node.name, type(node).__name__, False
    yield name, "return", text(node.returns), False
    positional = [*arguments.posonlyargs, *arguments.args]
    defaults = [None] * (len(positional) - len(arguments.defaults)) + arguments.defaults
    for position, (it, default) in enumerate(zip(positional, defaults, strict=True)):
        yield name, f"[{position}]", declaration(it.arg, it.annotation, default), default is None
    for it, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        yield name, it.arg, declaration(it.arg, it.annotation, default), default is None


def declaration(name: str, annotation: ast.expr | None, default: ast.expr | None) -> str:
    return f"{name}: {text(annotation)}" + (f" = {text(default)}" if default else "")


class SortUnions(ast.NodeTransformer):
    """The order of a union has no meaning."""

    def visit_BinOp(self, node: ast.BinOp) -> ast.expr:
        members: list[str] = []
        rest: list[ast.expr] = [node]
        while rest:
            match rest.pop():
                case ast.BinOp(left=left, op=ast.BitOr(), right=right):
                    rest += [left, right]
                case member:
                    members.append(ast.unparse(self.visit(member)))
        return ast.Name(" | ".join(sorted(members)))

    def visit_Constant(self, node: ast.Constant) -> ast.expr:
        # The name of a class that is imported for type checkers only.
        return ast.Name(node.value) if isinstance(node.value, str) and node.value.isidentifier() else node


def text(node: ast.expr | None) -> str:
    return ast.unparse(SortUnions().visit(node)) if node else ""


if __name__ == "__main__":
    directory, *specs = map(Path, sys.argv[1:])
    print(json.dumps([client(spec, directory / spec.stem) for spec in specs]))
