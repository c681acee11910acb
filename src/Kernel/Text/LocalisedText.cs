namespace Yuimori.Kernel.Text;

/// <summary>One text in both languages. Ids never change with the language (D14).</summary>
/// <param name="Ja">Japanese.</param>
/// <param name="En">English.</param>
public sealed record LocalisedText(string Ja, string En)
{
    /// <summary>The text in one language.</summary>
    public string In(Language language) => language == Language.Japanese ? Ja : En;

    /// <summary>A text that is the same in both languages, such as an id or a product name.</summary>
    public static LocalisedText Same(string text) => new(text, text);

    /// <inheritdoc/>
    public override string ToString() => En;
}
