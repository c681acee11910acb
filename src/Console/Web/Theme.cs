namespace Yuimori.Console.Web;

/// <summary>Colours of the console.</summary>
public enum Theme
{
    /// <summary>As the viewer's system has it.</summary>
    Auto = 0,

    /// <summary>Dark on light.</summary>
    Light = 1,

    /// <summary>Light on dark.</summary>
    Dark = 2,
}
