//! Validates a value while serde walks it.

use serde::ser::{self, Impossible};
use serde::{Serialize, Serializer};
use serde_json::Value;

use super::key::{Key, Unwritable};
use super::number::Num::{self, Float, Int};
use super::place::{HAS_SETTER, IS_MISSING, Place, Step, Violation};
use super::rule::{List, Object, Property, Required, Rule};
use super::scalar::Comparison;
use super::unique::order;

/// Adds the violations of a value, in its order.
///
/// `place` is the prefix of their places: the name of a parameter, or nothing for the properties of
/// a body.
pub fn check<T: Serialize + ?Sized>(
    rule: &Rule,
    place: &str,
    value: &T,
    violations: &mut Vec<Violation>,
) {
    let place = Place {
        outer: None,
        step: Step::Name(place),
    };
    compare(rule, &place, value, violations);
}

fn compare<T: Serialize + ?Sized>(
    rule: &Rule,
    place: &Place<'_>,
    value: &T,
    violations: &mut Vec<Violation>,
) {
    let (mut rule, mut nullable) = (rule, false);
    while let Rule::Nullable(inner) = rule {
        (rule, nullable) = (*inner, true);
    }
    if matches!(rule, Rule::Any) {
        return;
    }
    let mut comparison = Comparison {
        rule,
        nullable,
        place,
        violations,
    };
    if value.serialize(&mut comparison).is_err() {
        comparison.violation("cannot be serialized as JSON");
    }
}

impl<'a, 'c> Serializer for &'c mut Comparison<'a> {
    type Ok = ();
    type Error = Unwritable;
    type SerializeSeq = Items<'a, 'c>;
    type SerializeTuple = Items<'a, 'c>;
    type SerializeTupleStruct = Items<'a, 'c>;
    type SerializeTupleVariant = Impossible<(), Unwritable>;
    type SerializeMap = Members<'a, 'c>;
    type SerializeStruct = Members<'a, 'c>;
    type SerializeStructVariant = Impossible<(), Unwritable>;

    fn serialize_bool(self, v: bool) -> Result<(), Unwritable> {
        self.boolean(v);
        Ok(())
    }
    fn serialize_i8(self, v: i8) -> Result<(), Unwritable> {
        self.serialize_i128(v.into())
    }
    fn serialize_i16(self, v: i16) -> Result<(), Unwritable> {
        self.serialize_i128(v.into())
    }
    fn serialize_i32(self, v: i32) -> Result<(), Unwritable> {
        self.serialize_i128(v.into())
    }
    fn serialize_i64(self, v: i64) -> Result<(), Unwritable> {
        self.serialize_i128(v.into())
    }
    fn serialize_i128(self, v: i128) -> Result<(), Unwritable> {
        self.number(Int(v));
        Ok(())
    }
    fn serialize_u8(self, v: u8) -> Result<(), Unwritable> {
        self.serialize_i128(v.into())
    }
    fn serialize_u16(self, v: u16) -> Result<(), Unwritable> {
        self.serialize_i128(v.into())
    }
    fn serialize_u32(self, v: u32) -> Result<(), Unwritable> {
        self.serialize_i128(v.into())
    }
    fn serialize_u64(self, v: u64) -> Result<(), Unwritable> {
        self.serialize_i128(v.into())
    }
    fn serialize_f32(self, v: f32) -> Result<(), Unwritable> {
        // The digits of the f32 are sent: 0.1 and not 0.10000000149011612.
        let v = match v.fract() == 0.0 {
            true => v.into(),
            false => v.to_string().parse().map_err(|_| Unwritable)?,
        };
        self.serialize_f64(v)
    }
    fn serialize_f64(self, v: f64) -> Result<(), Unwritable> {
        self.number(Float(v));
        Ok(())
    }
    fn serialize_char(self, v: char) -> Result<(), Unwritable> {
        self.serialize_str(v.encode_utf8(&mut [0; 4]))
    }
    fn serialize_str(self, v: &str) -> Result<(), Unwritable> {
        self.text(v);
        Ok(())
    }
    fn serialize_bytes(self, v: &[u8]) -> Result<(), Unwritable> {
        v.serialize(self)
    }
    fn serialize_none(self) -> Result<(), Unwritable> {
        self.null();
        Ok(())
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Unwritable> {
        value.serialize(self)
    }
    fn serialize_unit(self) -> Result<(), Unwritable> {
        self.null();
        Ok(())
    }
    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Unwritable> {
        self.null();
        Ok(())
    }
    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), Unwritable> {
        self.serialize_str(variant)
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Unwritable> {
        value.serialize(self)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Unwritable> {
        self.collect_map([(variant, value)])
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Items<'a, 'c>, Unwritable> {
        let list = match self.rule {
            Rule::List(list) => Some(list),
            _ => None,
        };
        if list.is_none() {
            self.wrong_type();
        }
        Ok(Items {
            list,
            count: 0,
            seen: Vec::new(),
            comparison: self,
        })
    }
    fn serialize_tuple(self, len: usize) -> Result<Items<'a, 'c>, Unwritable> {
        self.serialize_seq(Some(len))
    }
    fn serialize_tuple_struct(
        self,
        _: &'static str,
        len: usize,
    ) -> Result<Items<'a, 'c>, Unwritable> {
        self.serialize_seq(Some(len))
    }
    /// Generated types have no variants with data.
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Unwritable> {
        Err(Unwritable)
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Members<'a, 'c>, Unwritable> {
        let members = Members::new(self);
        if members.object.is_none() {
            members.comparison.wrong_type();
        }
        Ok(members)
    }
    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Members<'a, 'c>, Unwritable> {
        match name {
            DIGITS => Ok(Members::new(self)),
            _ => self.serialize_map(None),
        }
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Unwritable> {
        Err(Unwritable)
    }
}

/// The name of serde_json's struct for a number with `arbitrary_precision`, and of its only field.
const DIGITS: &str = "$serde_json::private::Number";

/// Validates the items of a list; `list` is `None` if the value should not be one.
pub(super) struct Items<'a, 'c> {
    list: Option<&'a List>,
    comparison: &'c mut Comparison<'a>,
    count: usize,
    /// The items, for `uniqueItems`.
    seen: Vec<(usize, Value)>,
}

impl Items<'_, '_> {
    fn item<T: Serialize + ?Sized>(&mut self, value: &T) {
        let Some(list) = self.list else { return };
        let place = Place {
            outer: Some(self.comparison.place),
            step: Step::Index(self.count),
        };
        compare(list.items, &place, value, self.comparison.violations);
        if list.unique
            && let Ok(value) = serde_json::to_value(value)
        {
            self.seen.push((self.count, value));
        }
        self.count += 1;
    }

    fn finish(mut self) {
        let Some(list) = self.list else { return };
        let allowed = list.min_items..=list.max_items;
        self.comparison.count("items", self.count as u64, allowed);
        self.seen.sort_by(|(_, a), (_, b)| order(a, b));
        for same in self.seen.chunk_by(|(_, a), (_, b)| order(a, b).is_eq()) {
            let [(first, _), again @ ..] = same else {
                continue;
            };
            for (again, _) in again {
                self.comparison
                    .violation(format!("has the same item at [{first}] and [{again}]"));
            }
        }
    }
}

impl ser::SerializeSeq for Items<'_, '_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        self.item(value);
        Ok(())
    }
    fn end(self) -> Result<(), Unwritable> {
        self.finish();
        Ok(())
    }
}

impl ser::SerializeTuple for Items<'_, '_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        self.item(value);
        Ok(())
    }
    fn end(self) -> Result<(), Unwritable> {
        self.finish();
        Ok(())
    }
}

impl ser::SerializeTupleStruct for Items<'_, '_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        self.item(value);
        Ok(())
    }
    fn end(self) -> Result<(), Unwritable> {
        self.finish();
        Ok(())
    }
}

/// Validates the members of an object; `object` is `None` if the value should not be one.
pub(super) struct Members<'a, 'c> {
    object: Option<&'a Object>,
    comparison: &'c mut Comparison<'a>,
    listed: Listed,
    /// The number of names that the spec does not list.
    others: usize,
    /// A name whose value follows, for types that serialize the two separately.
    key: Option<String>,
}

impl<'a, 'c> Members<'a, 'c> {
    fn new(comparison: &'c mut Comparison<'a>) -> Self {
        let object = match comparison.rule {
            Rule::Object(object) => Some(object),
            _ => None,
        };
        Self {
            object,
            comparison,
            listed: Listed::default(),
            others: 0,
            key: None,
        }
    }

    fn member<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        let Some(object) = self.object else { return };
        let found = self.listed.find(object.properties, name);
        let names = object.additional_names;
        let unknown = names.filter(|names| found.is_none() && !names.matches(name));
        let (step, rule) = match found {
            Some(index) => (Step::Name(name), object.properties[index].rule()),
            None if unknown.is_some() && !name.is_empty() => (Step::Name(name), object.additional),
            None => (Step::Other(self.others), object.additional),
        };
        let place = Place {
            outer: Some(self.comparison.place),
            step,
        };
        if let Some(names) = unknown {
            let source = names.source();
            let message =
                format!("is not a known name: it is misspelt, or does not match {source}");
            self.comparison.violations.push(place.violation(message));
        }
        match found {
            None => self.others += 1,
            Some(index) if self.listed.insert(index) => {}
            Some(_) => {
                let twice = place.violation(HAS_SETTER.to_owned());
                self.comparison.violations.push(twice);
            }
        }
        compare(rule, &place, value, self.comparison.violations);
    }

    fn finish(mut self) {
        let Some(object) = self.object else { return };
        let count = self.listed.count + self.others as u64;
        for (index, property) in object.properties.iter().enumerate() {
            if matches!(property, Required(..)) && self.listed.insert(index) {
                let place = Place {
                    outer: Some(self.comparison.place),
                    step: Step::Name(property.name()),
                };
                let missing = place.violation(IS_MISSING.to_owned());
                self.comparison.violations.push(missing);
            }
        }
        let allowed = object.min_properties..=object.max_properties;
        self.comparison.count("properties", count, allowed);
    }
}

impl ser::SerializeMap for Members<'_, '_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_entry<K, V>(&mut self, key: &K, value: &V) -> Result<(), Unwritable>
    where
        K: Serialize + ?Sized,
        V: Serialize + ?Sized,
    {
        key.serialize(Key(|name: &str| self.member(name, value)))
    }
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unwritable> {
        key.serialize(Key(|name: &str| self.key = Some(name.to_owned())))
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        let name = self.key.take().ok_or(Unwritable)?;
        self.member(&name, value);
        Ok(())
    }
    fn end(self) -> Result<(), Unwritable> {
        self.finish();
        Ok(())
    }
}

impl ser::SerializeStruct for Members<'_, '_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Unwritable> {
        if name != DIGITS {
            self.member(name, value);
            return Ok(());
        }
        value.serialize(Key(|digits: &str| match Num::parse(digits) {
            Some(number) => self.comparison.number(number),
            None => self.comparison.wrong_type(),
        }))
    }
    fn end(self) -> Result<(), Unwritable> {
        self.finish();
        Ok(())
    }
}

/// Which of the listed properties are present.
#[derive(Default)]
struct Listed {
    first: u64,
    /// For properties after the first 64.
    more: Vec<u64>,
    count: u64,
    /// The index of the last one found.
    last: usize,
}

impl Listed {
    /// The property with this name. Tries the one after the last first, since most values are in the
    /// order of the spec.
    fn find(&mut self, properties: &[Property], name: &str) -> Option<usize> {
        let has_name = |property: &Property| property.name() == name;
        let next = self.last + 1;
        let found = match properties.get(next) {
            Some(property) if has_name(property) => Some(next),
            _ => properties.iter().position(has_name),
        };
        self.last = found.unwrap_or(self.last);
        found
    }

    /// Marks a property as present; `false` if it already was.
    fn insert(&mut self, index: usize) -> bool {
        let word = match (index / 64).checked_sub(1) {
            None => &mut self.first,
            Some(at) => {
                if self.more.len() <= at {
                    self.more.resize(at + 1, 0);
                }
                &mut self.more[at]
            }
        };
        let bit = 1 << (index % 64);
        let is_new = *word & bit == 0;
        *word |= bit;
        self.count += u64::from(is_new);
        is_new
    }
}
