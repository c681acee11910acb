namespace Yuimori.Console.Web;

/// <summary>Where the console learns of the hub that it belongs to.</summary>
public interface IConsoleSiteSource
{
    /// <summary>As it is now.</summary>
    ConsoleSite Current { get; }
}
