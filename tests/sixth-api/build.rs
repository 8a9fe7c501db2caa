//! Generates the client, as the five APIs' build script does.

fn main() {
    rollbook_codegen::build([rollbook_codegen::Api {
        module: "guestbook",
        spec: "specs/guestbook.yaml",
    }]);
}
