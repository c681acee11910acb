using System.Text;
using Yuimori.Kernel.Results;
using Yuimori.Trust.Files;

namespace Yuimori.Cli.Design;

/// <summary>Writes a text file whole or not at all, or says why it cannot.</summary>
internal static class WholeFile
{
    public static Result<Unit> Write(string path, string text)
    {
        try
        {
            DurableFile.Write(path, Encoding.UTF8.GetBytes(text), secret: false);
            return Unit.Value;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Error.Of("CLI-26", $"{path} に書けません：{e.Message}", $"{path} cannot be written: {e.Message}");
        }
    }
}
