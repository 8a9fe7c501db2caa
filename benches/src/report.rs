//! The table of results, as in README.md.

use std::time::Duration;

/// The cost of one side.
#[derive(Debug, Clone, Copy, Default)]
pub struct Cost {
    /// Wall time.
    pub wall: Duration,
    /// CPU time of all threads of this process.
    pub cpu: Duration,
}

/// Both sides of one sample, run alternately.
#[derive(Debug, Clone, Copy, Default)]
pub struct Pair {
    /// The generated client.
    pub ours: Cost,
    /// The hand-written program.
    pub theirs: Cost,
}

/// A result and its target.
#[derive(Debug)]
pub struct Row {
    /// What is measured.
    pub measure: String,
    /// The target, as text.
    pub target: String,
    /// The result, as text.
    pub measured: String,
    /// Whether the result meets the target; `None` without a target.
    pub met: Option<bool>,
}

impl Row {
    /// The ratio of ours to theirs, as median and quartiles. The median must be at most `most`.
    #[must_use]
    pub fn at_most(measure: &str, most: f64, ratios: Vec<f64>) -> Self {
        let [low, median, high] = quartiles(ratios);
        Self {
            measure: measure.to_owned(),
            target: format!("at most {most:.2}"),
            measured: format!("{median:.2} ({low:.2} to {high:.2})"),
            met: Some(median <= most),
        }
    }

    /// Like [`at_most`](Self::at_most), where more is better.
    #[must_use]
    pub fn at_least(measure: &str, least: f64, ratios: Vec<f64>) -> Self {
        let [low, median, high] = quartiles(ratios);
        Self {
            measure: measure.to_owned(),
            target: format!("at least {least:.2}"),
            measured: format!("{median:.2} ({low:.2} to {high:.2})"),
            met: Some(median >= least),
        }
    }

    /// The ratio of two equal sides: its median must be close to 1.
    #[must_use]
    pub fn about_one(measure: &str, ratios: Vec<f64>) -> Self {
        let [low, median, high] = quartiles(ratios);
        Self {
            measure: measure.to_owned(),
            target: "0.98 to 1.02".to_owned(),
            measured: format!("{median:.2} ({low:.2} to {high:.2})"),
            met: Some((0.98..=1.02).contains(&median)),
        }
    }

    /// The ratio of two counts, without a target.
    #[must_use]
    pub fn counts(measure: &str, ours: u64, theirs: u64) -> Self {
        Self {
            measure: measure.to_owned(),
            target: String::new(),
            measured: format!("{:.3} ({ours} to {theirs})", ours as f64 / theirs as f64),
            met: None,
        }
    }
}

/// Prints the rows as a Markdown table.
pub fn print(rows: &[Row]) {
    if rows.is_empty() {
        return;
    }
    println!("\n| measure | target | measured | |\n| --- | --- | --- | --- |");
    for row in rows {
        let Row {
            measure,
            target,
            measured,
            met,
        } = row;
        let verdict = match met {
            Some(true) => "met",
            Some(false) => "missed",
            None => "",
        };
        println!("| {measure} | {target} | {measured} | {verdict} |");
    }
    println!();
}

fn quartiles(mut values: Vec<f64>) -> [f64; 3] {
    values.sort_by(f64::total_cmp);
    // Rounded as printed, so that a printed 1.00 is at most 1.00.
    let rounded = |value: f64| (value * 100.0).round() / 100.0;
    let at = |share: f64| rounded(values[((values.len() - 1) as f64 * share).round() as usize]);
    [at(0.25), at(0.5), at(0.75)]
}
