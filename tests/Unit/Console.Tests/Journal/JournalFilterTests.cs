using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Yuimori.Console.Pages.Journal;
using Yuimori.Console.Tests.Rendering;
using Yuimori.Console.Web;
using Yuimori.Kernel.Events;

namespace Yuimori.Console.Tests.Journal;

public sealed class JournalFilterTests
{
    [Theory]
    [InlineData("?count=1000000000")]
    [InlineData("?function=F99")]
    [InlineData("?function=f12")]
    [InlineData("?kind=F12.%25")]
    [InlineData("?component=A B")]
    [InlineData("?outcome=4")]
    [InlineData("?routine=yes")]
    [InlineData("?before=9999999999999999999999")]
    public void Read_BadValue_IsAnErrorAndTheCountStaysBounded(string query)
    {
        var (filter, error) = JournalFilter.Read(Query(query));

        Assert.Equal("CONSOLE-01", error?.Code);
        Assert.InRange(filter.Count, 1, QueryReader.CountMax);
    }

    [Theory]
    [InlineData("/journal")]
    [InlineData("/journal?function=F12&outcome=alarm")]
    [InlineData("/journal?kind=F12.conflict&component=window&count=200&before=9")]
    [InlineData("/journal?routine=hide")]
    public void Href_WhatWasRead_LeadsBackToTheSamePage(string address)
    {
        var (filter, error) = JournalFilter.Read(Query(new Uri("http://x" + address).Query));

        Assert.Null(error);
        Assert.Equal(address, filter.Href(filter.Before));
    }

    [Theory]
    [InlineData("F12.watching", EventOutcome.Ok, false)]
    [InlineData("F12.watching", EventOutcome.Failed, true)]
    [InlineData("F3.drill", EventOutcome.Failed, true)]
    [InlineData("F12.decided", EventOutcome.Ok, true)]
    public void Rest_WithoutRoutine_HidesOnlyWhatRepeatsAndIsWell(string kind, EventOutcome outcome, bool shown)
    {
        var rest = new JournalFilter { WithoutRoutine = true }.Rest!;

        Assert.Equal(shown, rest(World.Entry(0, kind, World.Window, 1, outcome)));
    }

    private static QueryCollection Query(string query) => new(QueryHelpers.ParseQuery(query));
}
