using System.Globalization;
using System.Text;

namespace Yuimori.Workbench.Picture.Drawing;

/// <summary>
/// Element ids from ids of the model. Equal ids give equal element ids, different ones different ones.
/// </summary>
internal static class DomId
{
    /// <summary>
    /// The id after its prefix. Characters outside of letters, digits, point and hyphen are written as
    /// <c>_HEX_</c>, so that no id can break out of an attribute or a fragment.
    /// </summary>
    public static string Of(string prefix, string id)
    {
        var result = new StringBuilder(prefix.Length + id.Length).Append(prefix);
        foreach (var character in id)
        {
            if (char.IsAsciiLetterOrDigit(character) || character is '-' or '.')
            {
                result.Append(character);
            }
            else
            {
                result.Append('_').Append(((int)character).ToString("x", CultureInfo.InvariantCulture)).Append('_');
            }
        }

        return result.ToString();
    }
}
