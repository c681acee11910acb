using Microsoft.AspNetCore.Http;
using Yuimori.Console.Pages.Initiation;
using Yuimori.Console.Texts;

namespace Yuimori.Console.Web;

/// <summary>Pages that the hub's own middleware shows.</summary>
public sealed class ConsoleAnswers
{
    private readonly ConsolePages _pages;

    internal ConsoleAnswers(ConsolePages pages) => _pages = pages;

    /// <summary>503: the wizard must be done first, and where its code is.</summary>
    public IResult SetupRequired(HttpContext http) =>
        _pages.Page<SetupRequiredPage>(http, StatusCodes.Status503ServiceUnavailable);

    /// <summary>404.</summary>
    public IResult NotFound(HttpContext http) =>
        _pages.Error(http, StatusCodes.Status404NotFound, SignInText.NotFound);

    /// <summary>500, with the id that the log carries.</summary>
    public IResult Broken(HttpContext http) => _pages.Error(
        http, StatusCodes.Status500InternalServerError, SignInText.Broken, http.TraceIdentifier);
}
