//! Many items or calls: lists as streams, page by page.

mod by_name;
pub(super) mod item_stream;
pub mod items;
mod page;
pub mod page_stream;
pub mod paging;
