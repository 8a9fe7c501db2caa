//! Similar words, for misspelled names.

/// The most similar word, up to two typos away.
pub(crate) fn closest<'a>(wanted: &str, words: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    words
        .map(|word| (distance(wanted, word), word))
        .filter(|&(distance, word)| distance <= 2 && distance < word.chars().count())
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, word)| word)
}

/// Levenshtein distance, ignoring case.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.to_lowercase().chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (above, a) in a.to_lowercase().chars().enumerate() {
        let mut corner = above;
        row[0] = above + 1;
        for (column, &b) in b.iter().enumerate() {
            let swap = corner + usize::from(a != b);
            corner = row[column + 1];
            row[column + 1] = swap.min(corner + 1).min(row[column] + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}
