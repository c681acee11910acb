using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Yuimori.Console.Web;

/// <summary>
/// The framework's antiforgery, once for HTTPS and once for the loopback's plain HTTP, since its cookie needs another
/// name and flag on each (see <see cref="ConsoleCookies"/>).
/// </summary>
internal sealed class ConsoleAntiforgery : IDisposable
{
    private readonly ServiceProvider _plain;
    private readonly ServiceProvider _secure;

    public ConsoleAntiforgery(IDataProtectionProvider protection, ILoggerFactory logs)
    {
        _plain = Build(protection, logs, ConsoleCookies.Form, CookieSecurePolicy.None);
        _secure = Build(protection, logs, "__Host-" + ConsoleCookies.Form, CookieSecurePolicy.Always);
    }

    /// <summary>Name and value of the hidden field; sets the cookie when the browser has none.</summary>
    public (string Field, string Value) TokenFor(HttpContext context)
    {
        var tokens = For(context).GetAndStoreTokens(context);
        return (tokens.FormFieldName, tokens.RequestToken!);
    }

    /// <summary>Whether a request comes from a form of ours.</summary>
    public Task<bool> IsOwnAsync(HttpContext context) => For(context).IsRequestValidAsync(context);

    public void Dispose()
    {
        _plain.Dispose();
        _secure.Dispose();
    }

    private static ServiceProvider Build(
        IDataProtectionProvider protection, ILoggerFactory logs, string cookie, CookieSecurePolicy policy)
    {
        var services = new ServiceCollection();
        services.AddSingleton(logs);
        services.AddLogging();
        services.AddSingleton(protection);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = cookie;
            options.Cookie.Path = "/";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = policy;
            options.FormFieldName = "form-token";
            options.HeaderName = "Form-Token";
            options.SuppressXFrameOptionsHeader = true;
        });

        return services.BuildServiceProvider();
    }

    private IAntiforgery For(HttpContext context) =>
        (context.Request.IsHttps ? _secure : _plain).GetRequiredService<IAntiforgery>();
}
