using System.Text.RegularExpressions;
using KubeNet.Evaluation.Native;

namespace KubeNet.Evaluation.Library.StandIns;

/// <summary>Regular expressions, always with a limit of time: a pattern may take longer than the universe lasts. What it finds is found at once.</summary>
[StandsFor("System.Text.RegularExpressions.Regex")]
internal static class RegexMembers
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(1);

    public static Regex _ctor(string pattern) => Make(pattern, RegexOptions.None);

    public static Regex _ctor(string pattern, RegexOptions options) => Make(pattern, options);

    public static Regex _ctor(string pattern, RegexOptions options, TimeSpan matchTimeout) => Make(pattern, options);

    public static bool IsMatch(string input, string pattern) => Make(pattern, RegexOptions.None).IsMatch(input);

    public static bool IsMatch(string input, string pattern, RegexOptions options) => Make(pattern, options).IsMatch(input);

    public static bool IsMatch(string input, string pattern, RegexOptions options, TimeSpan matchTimeout) => Make(pattern, options).IsMatch(input);

    public static Match Match(string input, string pattern) => Make(pattern, RegexOptions.None).Match(input);

    public static Match Match(string input, string pattern, RegexOptions options) => Make(pattern, options).Match(input);

    public static Match Match(string input, string pattern, RegexOptions options, TimeSpan matchTimeout) => Make(pattern, options).Match(input);

    public static MatchCollection Matches(string input, string pattern) => Found(Make(pattern, RegexOptions.None).Matches(input));

    public static MatchCollection Matches(string input, string pattern, RegexOptions options) => Found(Make(pattern, options).Matches(input));

    public static MatchCollection Matches(string input, string pattern, RegexOptions options, TimeSpan matchTimeout) =>
        Found(Make(pattern, options).Matches(input));

    public static MatchCollection Matches(Regex self, string input) => Found(self.Matches(input));

    public static MatchCollection Matches(Regex self, string input, int startat) => Found(self.Matches(input, startat));

    public static string Replace(LibraryCall call, string input, string pattern, string replacement) =>
        Replaced(call, Make(pattern, RegexOptions.None), input, replacement);

    public static string Replace(LibraryCall call, string input, string pattern, string replacement, RegexOptions options) =>
        Replaced(call, Make(pattern, options), input, replacement);

    public static string Replace(LibraryCall call, string input, string pattern, MatchEvaluator evaluator) =>
        Replaced(call, Make(pattern, RegexOptions.None), input, evaluator);

    public static string Replace(LibraryCall call, string input, string pattern, MatchEvaluator evaluator, RegexOptions options) =>
        Replaced(call, Make(pattern, options), input, evaluator);

    public static string Replace(LibraryCall call, Regex self, string input, string replacement) => Replaced(call, self, input, replacement);

    public static string Replace(LibraryCall call, Regex self, string input, string replacement, int count) =>
        Replaced(call, self, input, replacement, count);

    public static string Replace(LibraryCall call, Regex self, string input, MatchEvaluator evaluator) => Replaced(call, self, input, evaluator);

    public static string Replace(LibraryCall call, Regex self, string input, MatchEvaluator evaluator, int count) =>
        Replaced(call, self, input, evaluator, count);

    public static string[] Split(string input, string pattern) => Make(pattern, RegexOptions.None).Split(input);

    public static string[] Split(string input, string pattern, RegexOptions options) => Make(pattern, options).Split(input);

    public static int Count(string input, string pattern) => Make(pattern, RegexOptions.None).Matches(input).Count;

    public static int Count(string input, string pattern, RegexOptions options) => Make(pattern, options).Matches(input).Count;

    public static int Count(Regex self, string input) => self.Matches(input).Count;

    /// <summary>Compiling to IL gives the same matches, later.</summary>
    private static Regex Make(string pattern, RegexOptions options) => new(pattern, options & ~RegexOptions.Compiled, s_limit);

    /// <summary>Runs all of the search, so that it is this call that takes too long, if any.</summary>
    private static MatchCollection Found(MatchCollection matches) => matches.Count >= 0 ? matches : throw new InvalidOperationException();

    private static string Replaced(LibraryCall call, Regex regex, string input, string replacement, int count = -1) =>
        regex.RightToLeft ? regex.Replace(input, replacement, count) : Replaced(call, regex, input, match => match.Result(replacement), count);

    private static string Replaced(LibraryCall call, Regex regex, string input, MatchEvaluator evaluator, int count = -1)
    {
        var length = (long)input.Length;
        return regex.Replace(
            input,
            match =>
            {
                var text = evaluator(match) ?? "";
                length += text.Length;
                call.Allocate(text.Length);
                call.CheckLength(length);
                return text;
            },
            count);
    }
}
