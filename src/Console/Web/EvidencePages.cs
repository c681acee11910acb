using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yuimori.Console.Pages.Design;
using Yuimori.Console.Pages.Detection.Monitoring;
using Yuimori.Console.Pages.Functions;
using Yuimori.Console.Pages.Journal;
using Yuimori.Console.Pages.Proof;
using Yuimori.Kernel.Ports;

namespace Yuimori.Console.Web;

/// <summary>The pages that show design, control, Journal and proof, as one registration.</summary>
internal static class EvidencePages
{
    /// <summary>Adds what they need.</summary>
    public static void AddEvidencePages(this IServiceCollection services)
    {
        services.AddSingleton<ProofWatch>();
        services.AddHostedService(static all => all.GetRequiredService<ProofWatch>());
        services.AddSingleton<DesignSource>();
        services.AddDesignPages();
        services.AddSingleton<FunctionSource>();
        services.AddSingleton<ControlFollower>();
        services.AddSingleton<TimelineSource>();
        services.AddSingleton(static all => new JournalCheck(
            all.GetRequiredService<IJournalReader>(),
            all.GetRequiredService<TimeProvider>(),
            all.GetRequiredService<ILogger<JournalCheck>>(),
            all.GetService<IJournalProofs>()));
    }

    /// <summary>Maps them.</summary>
    public static void MapEvidencePages(this IEndpointRouteBuilder routes)
    {
        routes.MapDesign();
        routes.MapDesignPages();
        routes.MapTimeline();
        routes.MapFunctions();
        routes.MapProof();
        routes.MapJournal();
    }
}
