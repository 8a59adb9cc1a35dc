package maru.documents.recommendation;

import java.util.List;

/// The courses most like one course, the likest first. Its id is the course's id.
///
/// @param position all events up to this one are reflected; also the document's version
public record SimilarDocument(String courseId, List<SimilarCourse> items, long position) {
  public static final String INDEX = "similar";
}
