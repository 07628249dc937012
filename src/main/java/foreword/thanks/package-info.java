/** Thank-yous that we owe, and how they are paid. */
@org.jspecify.annotations.NullMarked
package foreword.thanks;
