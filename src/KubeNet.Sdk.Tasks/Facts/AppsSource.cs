using System.Globalization;
using System.Text;

namespace KubeNet.Tasks.Facts;

/// <summary>The class <c>Apps</c>: a member for each app.</summary>
internal static class AppsSource
{
    public const string FileName = "KubeNet.Apps.g.cs";

    public static string Of(IReadOnlyList<AppFacts> apps, FactProblems problems)
    {
        var members = new StringBuilder();
        var names = new FactNames("KubeNetApp", "Apps", problems);
        foreach (var app in apps)
        {
            problems.About("KubeNetApp", app.Item);
            if (names.Take(app.Project, app.ProjectName) is { } identifier)
            {
                members.Append(
                    string.Format(
                        CultureInfo.InvariantCulture,
                        "        /// <summary>{0}</summary>\n"
                            + "        public static readonly App {1} = new App({2}, {3}, new int[] {{ {4} }}, {5});\n",
                        CSharpText.Documentation(DescriptionOf(app)),
                        identifier,
                        CSharpText.Literal(app.Name),
                        CSharpText.Literal(app.Image),
                        string.Join(", ", app.Ports),
                        app.User?.ToString(CultureInfo.InvariantCulture) ?? "null"
                    )
                );
            }
        }

        return FactSource.OfClass("Apps", "The apps of the solution, as the SDK's container support publishes them.", members.ToString());
    }

    private static string DescriptionOf(AppFacts app)
    {
        var ports = app.Ports.Count == 0 ? "listens on no known port" : $"listens on {string.Join(", ", app.Ports)}";
        var user = app.User is { } id ? FormattableString.Invariant($", user {id}") : "";
        return $"{app.Project}: {app.Image}, {ports}{user}.";
    }
}
