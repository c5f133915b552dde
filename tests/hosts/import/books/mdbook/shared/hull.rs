fn before() {}
// ANCHOR: shape
fn shape() -> u8 { 7 }
// ANCHOR_END: shape
fn after() {}
