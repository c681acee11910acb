using Yuimori.Initiation.Authentication.Hub;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Results;
using Yuimori.Kernel.Text;

namespace Yuimori.Initiation.InitialSetting.Hub;

/// <summary>
/// What the wizard knows so far (F1/FR-1). Pure. It lives in memory only: a hub that dies in the middle starts the
/// wizard again, and nothing half-set is ever in force.
/// </summary>
public sealed record SetupState
{
    private SetupState()
    {
    }

    /// <summary>Nothing is known.</summary>
    public static SetupState Start { get; } = new();

    /// <summary>The first step that is not done.</summary>
    public SetupStep Step =>
        Language is null ? SetupStep.Language
        : Administrator is null ? SetupStep.Administrator
        : TrustDomain is null ? SetupStep.Names
        : SetupStep.Ready;

    /// <summary>The language of the console until a user chooses another.</summary>
    public Language? Language { get; private init; }

    /// <summary>The administrator's name.</summary>
    public string? Administrator { get; private init; }

    /// <summary>The hash of the administrator's password.</summary>
    public string? PasswordHash { get; private init; }

    /// <summary>What people call the site.</summary>
    public string? SiteName { get; private init; }

    /// <summary>The trust domain of every certificate that the hub will issue.</summary>
    public string? TrustDomain { get; private init; }

    /// <summary>Chooses the language.</summary>
    public SetupState WithLanguage(Language language) => this with { Language = language };

    /// <summary>Names the administrator; the password must pass <see cref="PasswordStrength"/>.</summary>
    /// <param name="name">See <see cref="UserName"/>.</param>
    /// <param name="password">In the clear; only what <paramref name="hash"/> makes of it is kept.</param>
    /// <param name="hash">Hashes a password.</param>
    public Result<SetupState> WithAdministrator(string? name, string? password, Func<string, string> hash)
    {
        if (Step < SetupStep.Administrator) return OutOfOrder(SetupStep.Administrator);
        var user = UserName.Parse(name);
        if (!user.TryGet(out var userName, out var bad)) return bad;
        var strength = PasswordStrength.Assess(password ?? "", [userName]);
        if (!strength.IsAccepted) return strength.Refusal();
        return this with { Administrator = userName, PasswordHash = hash(password!) };
    }

    /// <summary>Names the site and the trust domain.</summary>
    public Result<SetupState> WithNames(string? siteName, string? trustDomain)
    {
        if (Step < SetupStep.Names) return OutOfOrder(SetupStep.Names);
        var site = siteName?.Trim() ?? "";
        if (site.Length is 0 or > SiteNameLengthMax || site.Any(char.IsControl)) return BadSiteName;
        var domain = trustDomain?.Trim() ?? "";
        if (!SpiffeId.IsTrustDomain(domain) || domain[0] is '.' or '-' || domain[^1] is '.' or '-') return BadDomain;
        return this with { SiteName = site, TrustDomain = domain };
    }

    /// <summary>Forgets the administrator, to choose again.</summary>
    public Result<SetupState> BackToAdministrator() =>
        this with { Administrator = null, PasswordHash = null, SiteName = null, TrustDomain = null };

    /// <summary>What to keep, once every step is done.</summary>
    public Result<SiteSettings> Complete(DateTimeOffset at) => Step == SetupStep.Ready
        ? new SiteSettings
        {
            SiteName = SiteName!,
            TrustDomain = TrustDomain!,
            Language = Language!.Value,
            CompletedAt = at,
        }
        : OutOfOrder(SetupStep.Ready);

    /// <summary>60 characters; stops a name that breaks every page's layout.</summary>
    public const int SiteNameLengthMax = 60;

    private static Error BadSiteName { get; } = Error.Of(
        "F1-03", "サイト名は1〜60文字で入力してください。", "Give the site a name of 1 to 60 characters.");

    private static Error BadDomain { get; } = Error.Of(
        "F1-04",
        "信頼ドメインには英小文字・数字・ドット・ハイフンを使い、英数字で始めて終えてください(255文字まで)。",
        "A trust domain has lower-case letters, digits, dots and hyphens, and starts and ends with a letter or digit.");

    private Error OutOfOrder(SetupStep wanted) => Error.Of(
        "F1-02", "前の手順が終わっていません。", "An earlier step is not done yet.", $"{wanted} asked for at {Step}");
}
