namespace Yuimori.Catalogue.Schema;

/// <summary>
/// A schema says something that this reader does not enforce. It never leaves <see cref="JsonSchema.Load"/>.
/// </summary>
internal sealed class SchemaSyntaxException(string message) : Exception(message);
