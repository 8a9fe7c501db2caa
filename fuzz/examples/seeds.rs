//! Writes the seeds of each target to `corpus/`, where cargo-fuzz reads them.

use std::path::Path;
use std::{fs, io};

fn main() -> io::Result<()> {
    for (target, seeds) in rollbook_fuzz::seeds() {
        let corpus = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("corpus")
            .join(target);
        fs::create_dir_all(&corpus)?;
        for (index, seed) in seeds.iter().enumerate() {
            fs::write(corpus.join(format!("seed-{index:03}")), seed)?;
        }
        println!("{target}: {} seeds", seeds.len());
    }
    Ok(())
}
