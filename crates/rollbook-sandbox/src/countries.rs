//! The ISO 3166-1 countries, each with its UN M49 region.

#[derive(Clone, Copy, Debug)]
pub(crate) struct Country {
    pub(crate) numeric: &'static str,
    pub(crate) alpha2: &'static str,
    pub(crate) alpha3: &'static str,
    pub(crate) name: &'static str,
    pub(crate) region_numeric: &'static str,
    pub(crate) region_name: &'static str,
}

/// Every country, sorted by name.
pub(crate) fn all() -> impl Iterator<Item = Country> {
    include_str!("../seed/countries.tsv")
        .lines()
        .filter_map(|line| {
            let mut cells = line.split('\t');
            Some(Country {
                numeric: cells.next()?,
                alpha2: cells.next()?,
                alpha3: cells.next()?,
                name: cells.next()?,
                region_numeric: cells.next()?,
                region_name: cells.next()?,
            })
        })
}

pub(crate) fn by_numeric_code(code: &str) -> Option<Country> {
    all().find(|country| country.numeric == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_a_country() {
        assert_eq!(
            all().count(),
            include_str!("../seed/countries.tsv").lines().count()
        );
        assert_eq!(
            by_numeric_code("840").map(|country| country.region_numeric),
            Some("021")
        );
    }
}
