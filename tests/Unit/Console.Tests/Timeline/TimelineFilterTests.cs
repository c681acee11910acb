using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Yuimori.Console.Pages.Detection.Monitoring;
using Yuimori.Console.Web;

namespace Yuimori.Console.Tests.Timeline;

public sealed class TimelineFilterTests
{
    [Theory]
    [InlineData("?count=1000000000")]
    [InlineData("?count=0")]
    [InlineData("?count=-1")]
    [InlineData("?count=99999999999999999999")]
    [InlineData("?before=-1")]
    [InlineData("?before=1e9")]
    [InlineData("?actuator=../../etc/passwd")]
    [InlineData("?controller=<script>")]
    [InlineData("?purpose=world-peace")]
    [InlineData("?only=everything")]
    [InlineData("?minutes=525600")]
    public void Read_BadValue_IsAnErrorThatNamesTheFilterAndKeepsTheRestBounded(string query)
    {
        var (filter, error) = TimelineFilter.Read(Query(query));

        Assert.NotNull(error);
        Assert.Equal("CONSOLE-01", error.Code);
        Assert.Contains(query[1..query.IndexOf('=', StringComparison.Ordinal)], error.Safe.En, StringComparison.Ordinal);
        Assert.InRange(filter.Count, 1, QueryReader.CountMax);
        Assert.Contains(filter.Minutes, TimelineFilter.Windows);
    }

    [Fact]
    public void Read_OverlongValue_IsNotEchoedWhole()
    {
        var (_, error) = TimelineFilter.Read(Query("?purpose=" + new string('x', 5000)));

        Assert.InRange(error!.Safe.En.Length, 1, 300);
    }

    [Theory]
    [InlineData("/detection/monitoring")]
    [InlineData("/detection/monitoring?actuator=window&controller=comfort-ventilation&purpose=comfort&only=conflicts")]
    [InlineData("/detection/monitoring?minutes=60&count=10&before=77")]
    public void Href_WhatWasRead_LeadsBackToTheSamePage(string address)
    {
        var (filter, error) = TimelineFilter.Read(Query(new Uri("http://x" + address).Query));

        Assert.Null(error);
        Assert.Equal(address, filter.Href(filter.Before));
    }

    private static QueryCollection Query(string query) => new(QueryHelpers.ParseQuery(query));
}
