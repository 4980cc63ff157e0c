//! The deliverable matrix for people and machines. `html` is the heat map.

mod html;

pub use html::matrix_html;
