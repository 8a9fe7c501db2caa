//! Texts that a description can have, in every place that has one: none is run, linked or refused by the compiler.

use serde_json::json;

use super::{Body, Content, Exchange, JSON, Matrix, Module, Operation, Refused, Target, pascal};

pub fn add(matrix: &mut Matrix) {
    let mut operations = Vec::new();
    for (name, text) in texts() {
        operations.push(described(name, &text));
    }
    for (name, text) in lines() {
        let mut operation = described(name, &text);
        operation.object["summary"] = json!(text);
        operation.object["externalDocs"]["url"] = json!(format!("https://example.com/{text}"));
        operations.push(operation);
    }
    let summary = |text: &str| Operation::new("get", "x").set("summary", json!(text));
    for (cell, rule, operation) in [
        ("summary of two lines", "operation-text", summary("a\nb")),
        (
            "summary of two lines by a lone CR",
            "operation-text",
            summary("a\rb"),
        ),
        ("blank summary", "operation-text", summary(" \n ")),
        (
            "blank description of an operation",
            "operation-text",
            Operation::new("get", "x").set("description", json!("\t")),
        ),
        (
            "blank description of a parameter",
            "parameter-description",
            described("blank", " "),
        ),
        (
            "blank description of a component",
            "schema-description",
            described("blank", "\n"),
        ),
        (
            "blank description of a property",
            "property-description",
            described("blank", ""),
        ),
    ] {
        matrix
            .refused
            .push(Refused::new("text", cell, rule, &operation));
    }
    let name = "texts";
    matrix.modules.push(Module { name, operations });
}

/// Every place with the text.
fn described(name: &str, text: &str) -> Operation {
    let of = |suffix: &str| format!("{}{suffix}", pascal(name));
    let reference = |suffix: &str| json!({"$ref": format!("#/components/schemas/{}", of(suffix))});
    let inside = json!({"type": "string", "description": text, "title": text});
    let noted = json!({"allOf": [reference("Word")], "description": text});
    let properties = json!({"inside": inside, "noted": noted});
    let sent = json!({"inside": "a", "noted": "w"});
    let object = |open: bool| {
        let mut object = json!({"type": "object", "description": text, "properties": properties});
        if open {
            object["additionalProperties"] = json!({});
        }
        object
    };
    let call = Exchange {
        setters: ".filter(\"f\").header(\"h\").body_map(|it| it.inside(\"a\").noted(\"w\"))"
            .to_owned(),
        targets: vec![Target {
            path: format!("/{name}"),
            query: vec![("filter".to_owned(), "f".to_owned())],
        }],
        headers: vec![("header".to_owned(), "h".to_owned())],
        body: Some(Body {
            content_type: JSON,
            content: Content::Json(sent.clone()),
        }),
        replies: vec![Some(sent.clone())],
        reads: sent.clone(),
        ..Exchange::default()
    };
    let parameter = |name: &str, place: &str| {
        let schema = json!({"type": "string", "minLength": 1, "description": text});
        json!({"name": name, "in": place, "description": text, "schema": schema})
    };
    Operation::new("post", name)
        .set("description", json!(text))
        .parameter(parameter("filter", "query"))
        .parameter(parameter("header", "header"))
        .body(JSON, reference("Sent"), sent.clone())
        .response(reference("Read"), sent)
        .schemas([
            (of("Sent"), object(false)),
            (of("Read"), object(true)),
            (
                of("Word"),
                json!({"type": "string", "description": text, "enum": ["w"]}),
            ),
            (
                of("Map"),
                json!({"type": "object", "description": text, "additionalProperties": {}}),
            ),
            (
                of("Number"),
                json!({"type": "integer", "description": text, "enum": [1]}),
            ),
        ])
        .exchange(call)
}

/// Texts of one line, which a summary can have, too.
fn lines() -> Vec<(&'static str, String)> {
    [
        ("quotes", "'single' \"double\" “curly” `ticks` ``two` of them`` one ` alone ''' \"\"\""),
        ("comments", "*/ /* // /// //! /** */ <!-- --> #!/bin/sh"),
        ("attributes", "#![deny(warnings)] #[doc(hidden)] #[test] macro!() {{mustache}} {0} {}"),
        ("links", "[x](y) [Email] [`Client`] [Client::connection] [a]: b ![image](c) [^1] <https://example.com> [ref][id]"),
        ("addresses", "See https://example.com/a_(b)?c=d#e. Or http://[::1]/, www.example.com, ftp://x, https://, mailto:a@b.c, a@b.c."),
        ("elements", "<b>bold</b> <br> <br/> </p> <script>alert(1)</script> <T> Vec<String> a < b > c &lt; &amp; <!DOCTYPE html>"),
        ("backslashes", r"a \ b \\ c \n \u{41} \[x\] \"),
        ("bidi", "a\u{202a}b\u{202b}c\u{202c}d\u{202d}e\u{202e}f\u{2066}g\u{2067}h\u{2068}i\u{2069}j\u{200e}k\u{200f}l\u{61c}m"),
        ("invisible", "zero\u{200b}width\u{200d}joiner\u{feff}bom\u{ad}soft\u{2060}word\u{180e}"),
        ("emoji", "🎉 👍🏽 👨‍👩‍👧‍👦 🇸🇪 ☃ é e\u{301} 名前 نام \u{10ffff} \u{fffd}"),
        ("controls", "bell\u{7}esc\u{1b}[31mred\u{0}null\u{7f}del\u{85}nel\u{b}vt\u{c}ff\u{1f}us"),
        ("tab", "a\tb\t\tc"),
        ("ticks", "``` in a line, ~~~ too, and ````"),
        ("stars", "* _under_ **bold** __x__ ~~gone~~ | a | b | # head"),
        ("number", "1. one"),
        ("dash", "- item"),
        ("plus", "+ item"),
        ("quotation", "> said"),
        ("heading", "# Errors"),
        ("rule", "---"),
        ("equals", "==="),
        ("percent", "100 %s {name:?} $1 ${2} \\1"),
        ("letter", "x"),
        ("dollar", "$x^2$ and $$y$$"),
    ]
    .map(|(name, text)| (name, text.to_owned()))
    .to_vec()
}

fn texts() -> Vec<(&'static str, String)> {
    let mut texts: Vec<(&str, String)> = [
        ("fence", "So:\n\n```\nlet x: u8 = \"not Rust\";\n```\n\nDone."),
        ("fence_rust", "```rust\nfn main() { panic!() }\n```"),
        ("fence_should_panic", "```should_panic\npanic!()\n```"),
        ("fence_compile_fail", "```compile_fail\nlet x = 1;\n```\n```rust,ignore\nx\n```\n``` rust no_run edition2015\nx\n```"),
        ("fence_json", "```json\n{\"a\": 1}\n```"),
        ("fence_tildes", "~~~\nx\n~~~\n\n~~~~rust\n~~~\n~~~~"),
        ("fence_open", "So:\n\n```\nnever closed"),
        ("fence_open_tildes", "~~~rust\nnever closed ```"),
        ("fence_long", "`````\n```\ninside\n```\n`````"),
        ("fence_mixed", "```\n~~~\n```\n~~~\n```\n~~~"),
        ("fence_closed_with_words", "```\na\n``` b\n```"),
        ("fence_indented", "   ```\n   x\n   ```\n\n    ```\n    y\n    ```"),
        ("fence_in_list", "- one\n\n  ```\n  x\n  ```\n- two\n  ~~~rust\n  y\n  ~~~\n1. three\n   ```rust\n   z\n   ```"),
        ("fence_in_quotation", "> ```\n> x\n> ```\n\n> > ~~~\n> > y\n> > ~~~"),
        ("fence_in_quotation_open", "> ```rust\n> x\n\nafter"),
        ("fence_after_text", "text\n```\nx\n```\ntext"),
        ("fence_with_ticks", "``` a`b\nx\n```"),
        ("indented", "So:\n\n    let x = 1;\n    panic!();\n\nDone."),
        ("indented_deep", "- a\n\n        let x = 1;\n\n  b\n\n\n            y"),
        ("indented_tab", "So:\n\n\tlet x = 1;\n \tlet y = 2;\n  \tlet z;"),
        ("indented_first", "    let x = 1;"),
        ("indented_in_quotation", ">     let x = 1;\n>\n>     panic!()"),
        ("indented_in_list", "1. a\n\n       let x = 1;\n\n*     code\n\n-\tcode\n+    x"),
        ("indented_nbsp", "So:\n\n\u{a0}\u{a0}\u{a0}\u{a0}let x = 1;\n\n\u{2003}\u{2003}\u{2003}\u{2003}let y = 2;"),
        ("carriage", "Line one.\rLine two.\r\nLine three.\n\rLine four."),
        ("separated", "line\u{2028}paragraph\u{2029}end\u{85}next\u{b}vertical\u{c}feed"),
        ("empty_lines", "\n\n\na\n\n\n\nb\n \n\t\n\n"),
        ("trailing", "a  \nb\\\nc \t \nd\\"),
        ("html_block", "<div>\n\n```\nx\n```\n\n</div>\n\n<pre>\nlet x = 1;\n</pre>\n\n<!--\n\n    x\n\n-->"),
        ("html_details", "<details><summary>More</summary>\n\n- [ ] todo\n- [x] done\n\n</details>"),
        ("definitions", "See [a][b] and [c].\n\n[b]: https://example.com\n[c]: <x> 'y'\n[^1]: note\n[`Client`]: Client"),
        ("table", "| a | b |\n|---|:-:|\n| `x|y` | [z] |\n| ``` | <T> |"),
        ("setext", "Title\n=====\n\nOther\n---\n\n***\n\n# One\n## Two ##\n####### Seven"),
        ("list_deep", "- a\n  - b\n    - c\n      - d\n        - e\n\n          f"),
        ("attribute_lines", "#![feature(x)]\n#[cfg(test)]\n#\n# hidden\n## shown"),
        ("code_span_over_lines", "one `code\nover` lines and ``more\ncode`` [x]"),
        ("front_matter", "---\ntitle: x\n---\ntext"),
        ("quotation_lazy", "> a\nb\n> c [x] <y>\n>> d"),
        ("math", "\\[ x \\] \\( y \\)\n\n$$\nz\n$$"),
        ("script", "<script>\nfn x() {}\n\n```\n</script>\n```"),
    ]
    .map(|(name, text)| (name, text.to_owned()))
    .to_vec();
    texts.push(("very_long", "word ".repeat(4000)));
    texts.push(("very_long_word", "x".repeat(10_000)));
    texts.push(("very_many_lines", "line [x]\n".repeat(50)));
    let all: Vec<_> = texts.iter().map(|(_, text)| text.as_str()).collect();
    let all = all[..40].join("\n\n");
    texts.push(("everything", all));
    texts
}
