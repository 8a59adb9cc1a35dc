package maru.events.catalogue;

import java.util.List;

/// One entry of the category tree. Children of the second level have none of their own.
///
/// @param id stable; of the second level it is `parent.child`
public record Category(String id, String ko, String en, List<Category> children) {}
