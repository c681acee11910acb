using System.ComponentModel;
using System.Diagnostics;
using Yuimori.Kernel.Results;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Exchange.Pdf;

/// <summary>
/// Prints the HTML report to PDF with the Chromium of the machine. Nothing is fetched: the report is one file without
/// scripts, and the browser gets a profile of its own that is deleted again.
/// </summary>
public static class PdfPrinter
{
    /// <summary>60 seconds for a report; stops a browser that hangs from holding up a build for ever.</summary>
    public static readonly TimeSpan TimeMax = TimeSpan.FromSeconds(60);

    private static readonly string[] Names =
    [
        "chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "msedge", "microsoft-edge",
    ];

    /// <summary>The browser on the search path, or null.</summary>
    /// <param name="searchPath">Folders as in <c>PATH</c>.</param>
    public static string? FindBrowser(string? searchPath) =>
        (searchPath ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(
            folder => Names.SelectMany(n => new[] { Path.Combine(folder, n), Path.Combine(folder, n + ".exe") }))
        .FirstOrDefault(File.Exists);

    /// <summary>Prints a report.</summary>
    /// <param name="html">The report.</param>
    /// <param name="pdfPath">The file to write; replaced when it is there.</param>
    /// <param name="browser">The browser; null: none was found.</param>
    /// <returns>The file's path, or why there is none and what to do.</returns>
    public static Result<string> Print(string html, string pdfPath, string? browser)
    {
        if (browser is null) return NoBrowser;
        var folder = Directory.CreateTempSubdirectory("yuimori-pdf");
        try
        {
            var page = Path.Combine(folder.FullName, "report.html");
            var made = Path.Combine(folder.FullName, "report.pdf");
            File.WriteAllText(page, html);
            var failure = Run(browser, folder.FullName, page, made);
            if (failure is not null) return failure;
            if (!IsPdf(made)) return Failed($"{browser} wrote no PDF");
            File.Copy(made, pdfPath, overwrite: true);
            return pdfPath;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or Win32Exception)
        {
            return Failed(e.Message);
        }
        finally
        {
            Clear(folder);
        }
    }

    private static Error? Run(string browser, string folder, string page, string made)
    {
        var start = new ProcessStartInfo(browser)
        {
            RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false,
        };
        string[] arguments =
        [
            "--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync", "--disable-extensions", "--host-resolver-rules=MAP * ~NOTFOUND",
            $"--user-data-dir={Path.Combine(folder, "profile")}", "--no-pdf-header-footer", $"--print-to-pdf={made}",
            new Uri(page).AbsoluteUri,
        ];
        // Chromium refuses its sandbox to root; the page is our own and runs no script.
        if (Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows()) start.ArgumentList.Add("--no-sandbox");
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (process.WaitForExit(TimeMax)) return null;
        process.Kill(entireProcessTree: true);
        return Failed($"{browser} did not end within {TimeMax.TotalSeconds} s");
    }

    private static bool IsPdf(string path)
    {
        if (!File.Exists(path)) return false;
        using var stream = File.OpenRead(path);
        Span<byte> head = stackalloc byte[5];
        return stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length
            && head.SequenceEqual("%PDF-"u8);
    }

    private static void Clear(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A helper process of the browser may still hold its profile; the system clears its own temporary folder.
        }
    }

    private static Error NoBrowser { get; } = Error.Of(
        "EX-30",
        "PDFを作るにはChromium（またはGoogle Chrome、Microsoft Edge）が必要ですが、見つかりません。"
        + "Debian・Ubuntuでは「apt install chromium fonts-noto-cjk」で入ります。"
        + "または --format html で書き出し、ブラウザの印刷からPDFに保存してください。",
        "PDF needs Chromium (or Google Chrome, Microsoft Edge), and none is on the search path. On Debian and Ubuntu: "
        + "apt install chromium fonts-noto-cjk. Or write --format html and print that to PDF from any browser.");

    private static Error Failed(string detail) => new(
        "EX-31",
        new LocalisedText(
            $"PDFを作れませんでした（{detail}）。--format html で書き出し、ブラウザから印刷してください。",
            $"The PDF could not be made ({detail}). Write --format html and print that from a browser."),
        detail);
}
