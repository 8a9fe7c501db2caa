//! The table that a run prints, as README.md shows it.

use std::time::Duration;

/// What one side of a comparison took.
#[derive(Debug, Clone, Copy, Default)]
pub struct Cost {
    /// By the clock on the wall.
    pub wall: Duration,
    /// Of the processor, in all threads of this process.
    pub cpu: Duration,
}

/// Both sides of one sample, run in turns.
#[derive(Debug, Clone, Copy, Default)]
pub struct Pair {
    /// The generated client.
    pub ours: Cost,
    /// The hand-written program.
    pub theirs: Cost,
}

/// A measure beside its target.
#[derive(Debug)]
pub struct Row {
    /// What is measured.
    pub measure: String,
    /// The target, in words.
    pub target: String,
    /// What came out, in words.
    pub measured: String,
    /// Whether that is within the target.
    pub met: bool,
}

impl Row {
    /// The ratio of ours to theirs, as median and quartiles of all samples; the median is to be at
    /// most `most`.
    #[must_use]
    pub fn at_most(measure: &str, most: f64, ratios: Vec<f64>) -> Self {
        let [low, median, high] = quartiles(ratios);
        Self {
            measure: measure.to_owned(),
            target: format!("at most {most:.2}"),
            measured: format!("{median:.2} ({low:.2} to {high:.2})"),
            met: median <= most,
        }
    }

    /// As [`at_most`](Self::at_most), where more is better.
    #[must_use]
    pub fn at_least(measure: &str, least: f64, ratios: Vec<f64>) -> Self {
        let [low, median, high] = quartiles(ratios);
        Self {
            measure: measure.to_owned(),
            target: format!("at least {least:.2}"),
            measured: format!("{median:.2} ({low:.2} to {high:.2})"),
            met: median >= least,
        }
    }
}

/// Prints the rows as a table.
pub fn print(rows: &[Row]) {
    println!("\n| measure | target | measured | |\n| --- | --- | --- | --- |");
    for row in rows {
        let Row {
            measure,
            target,
            measured,
            met,
        } = row;
        let verdict = if *met { "met" } else { "missed" };
        println!("| {measure} | {target} | {measured} | {verdict} |");
    }
    println!();
}

fn quartiles(mut values: Vec<f64>) -> [f64; 3] {
    values.sort_by(f64::total_cmp);
    let at = |share: f64| values[((values.len() - 1) as f64 * share).round() as usize];
    [at(0.25), at(0.5), at(0.75)]
}
