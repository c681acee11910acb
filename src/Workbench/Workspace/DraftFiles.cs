using System.Security.Cryptography;
using System.Text;
using Yuimori.Kernel.Results;

namespace Yuimori.Workbench.Workspace;

/// <summary>Reads and writes the files of a folder: bounded, never through a link, whole or not at all.</summary>
internal static class DraftFiles
{
    /// <summary>1 MiB, some 3,000 components; stops one upload from filling memory and every later page.</summary>
    public const int BytesMax = 1024 * 1024;

    /// <summary>8 MiB for answers: ten products and a thousand rows.</summary>
    public const int AnswersBytesMax = 8 * 1024 * 1024;

    /// <summary>The limit of a file by its part.</summary>
    public static int LimitOf(DraftPart part) => part == DraftPart.System ? BytesMax : AnswersBytesMax;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true);

    /// <summary>The text and its version; an empty version when the file does not exist.</summary>
    public static Result<(string Text, string Version)> Read(string path, int limit)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists && file.LinkTarget is null) return ("", "");

            // A folder from a stranger may hold a link to any file that this process can read.
            if (file.LinkTarget is not null) return Refused("DRAFT-04", "リンクは開きません。", "A link is not opened.");
            if (file.Length > limit) return TooLarge(file.Length, limit);
            var bytes = File.ReadAllBytes(path);
            return (Strict.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n"), VersionOf(bytes));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refused("DRAFT-05", "ファイルを読めません。", "The file cannot be read.", e.Message);
        }
        catch (DecoderFallbackException)
        {
            return Refused(
                "DRAFT-06", "UTF-8ではない文字があります。エディタでUTF-8として保存し直してください。",
                "There are bytes that are not UTF-8. Save the file as UTF-8 in an editor.");
        }
    }

    /// <summary>Writes a text: a power cut leaves the old file or the new one.</summary>
    /// <returns>Its version.</returns>
    public static Result<string> Write(string path, string text, int limit)
    {
        if (Encoding.UTF8.GetByteCount(text) > limit) return TooLarge(Encoding.UTF8.GetByteCount(text), limit);
        if (text.Contains('\0', StringComparison.Ordinal)) return Refused("DRAFT-07", "使えない文字があります。",
            "There is a character that no text has.");
        var bytes = Encoding.UTF8.GetBytes(text);
        var aside = path + ".new";
        try
        {
            // What a crash left there may be a planted link: never write into it.
            File.Delete(aside);
            using (var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }

            File.Move(aside, path, overwrite: true);
            return VersionOf(bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refused(
                "DRAFT-08", "ファイルに書けません。元のファイルはそのままです。",
                "The file cannot be written. What was there is unchanged.", e.Message);
        }
    }

    /// <summary>SHA-256, lower-case hex.</summary>
    public static string VersionOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static Error TooLarge(long bytes, int limit = BytesMax) => Refused(
        "DRAFT-03", $"大きすぎます（{bytes:N0}バイト、上限{limit:N0}バイト）。", $"Too large: {bytes:N0} bytes, at most {limit:N0}.");

    private static Error Refused(string code, string ja, string en, string? detail = null) =>
        detail is null ? Error.Of(code, ja, en) : Error.Of(code, ja, en, detail);
}
