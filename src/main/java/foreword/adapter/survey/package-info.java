/** Answers to surveys that come in over a webhook: the signature, the reading and the door. */
@org.jspecify.annotations.NullMarked
package foreword.adapter.survey;
