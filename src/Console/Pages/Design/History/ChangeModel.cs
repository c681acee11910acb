using Yuimori.Console.Pages.Design.Drafts;

namespace Yuimori.Console.Pages.Design.History;

/// <summary>What the page of a difference shows.</summary>
/// <param name="Before">The earlier text.</param>
/// <param name="BeforeName">How it is called.</param>
/// <param name="Now">The later text.</param>
/// <param name="NowName">How it is called.</param>
public sealed record ChangeModel(DraftView Before, string BeforeName, DraftView Now, string NowName);
