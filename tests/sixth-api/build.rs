//! Generates the client, like the build script of the five APIs.

fn main() {
    rollbook_codegen::build([rollbook_codegen::Api {
        module: "guestbook",
        spec: "specs/guestbook.yaml",
    }]);
}
