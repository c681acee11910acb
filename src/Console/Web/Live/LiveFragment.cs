namespace Yuimori.Console.Web.Live;

/// <summary>A part of a page, drawn anew.</summary>
/// <param name="Name">The <c>sse-swap</c> name of its place.</param>
/// <param name="Html">What stands there now.</param>
internal sealed record LiveFragment(string Name, string Html);
