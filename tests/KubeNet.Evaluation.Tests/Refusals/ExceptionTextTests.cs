using KubeNet.Evaluation.Tests.Harness;

namespace KubeNet.Evaluation.Tests.Refusals;

/// <summary>
/// The text of a thrown exception has a stack trace: in the running program the user's files and lines, here the evaluator's. No way to it
/// is evaluated. What only holds an exception is.
/// </summary>
public sealed class ExceptionTextTests
{
    [Theory]
    [InlineData("\"\" + e")]
    [InlineData("$\"{e}\"")]
    [InlineData("$\"{e,100}\"")]
    [InlineData("(1, e).ToString()")]
    [InlineData("new { e }.ToString()")]
    [InlineData("new Holder(e).ToString()")]
    [InlineData("((object)e).ToString()")]
    [InlineData("string.Concat(\"a\", e)")]
    [InlineData("string.Concat(new object[] { 1, e })")]
    [InlineData("string.Join(\",\", new List<Exception> { e })")]
    [InlineData("string.Format(\"{0}\", e)")]
    [InlineData("string.Format(\"{0}{1}{2}{3}\", e, 1, 2, 3)")]
    [InlineData("Convert.ToString(e)")]
    [InlineData("new StringBuilder().Append(e).ToString()")]
    [InlineData("new StringBuilder().Insert(0, e).ToString()")]
    [InlineData("new StringBuilder().AppendFormat(\"{0}\", e).ToString()")]
    [InlineData("new KeyValuePair<int, Exception>(1, e).ToString()")]
    [InlineData("Tuple.Create(e, 1).ToString()")]
    [InlineData("new Lazy<Exception>(e).ToString()")]
    [InlineData("new Exception(\"outer\", e) + \"\"")]
    public void The_text_of_an_exception_is_refused(string expression)
    {
        var set = Outcome.Evaluate(Caught(expression));

        var finding = Assert.Single(set.Findings);
        Assert.Contains("stack trace", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("e.Message")]
    [InlineData("e.GetType().Name + e.InnerException?.Message")]
    [InlineData("new List<Exception>().Append(e).Concat([e]).Count()")]
    [InlineData("\"a\".Equals(e) || Equals(e, e)")]
    [InlineData("new AggregateException(\"outer\", e).Message")]
    public void What_holds_an_exception_is_evaluated(string expression)
    {
        var set = Outcome.Evaluate(Caught(expression));

        Assert.Equal("", Outcome.Describe(set.Findings));
        Assert.Equal(Outcome.Run(UserCode.SetOf(Caught(expression))), Outcome.YamlOf(set));
    }

    private static string Caught(string expression) =>
        $$"""
            try { int.Parse("x"); } catch (Exception e) { k8s.ConfigMap("a").Data("x", "" + ({{expression}})); }
            // types
            record Holder(Exception E);
            """;
}
