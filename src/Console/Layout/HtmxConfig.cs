namespace Yuimori.Console.Layout;

/// <summary>What htmx may do: no eval, no injected style or script (the policy forbids them), no other host.</summary>
internal static class HtmxConfig
{
    public const string Json =
        """
        {"includeIndicatorStyles":false,"allowEval":false,"allowScriptTags":false,"selfRequestsOnly":true,
        "historyCacheSize":0,"responseHandling":[{"code":"204","swap":false},{"code":"[23]..","swap":true},
        {"code":"422","swap":true},{"code":"...","swap":false,"error":true}]}
        """;
}
