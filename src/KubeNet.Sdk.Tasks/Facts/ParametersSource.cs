using System.Text;
using Microsoft.Build.Framework;

namespace KubeNet.Tasks.Facts;

/// <summary>The class <c>Parameters</c>: a constant for each <c>KubeNetParameter</c>.</summary>
internal static class ParametersSource
{
    public const string FileName = "KubeNet.Parameters.g.cs";

    /// <summary>The value of a constant that no build uses: reading it is an error of the compiler.</summary>
    private const string NoValue = "unset";

    public static string Of(IReadOnlyList<ITaskItem> parameters, FactProblems problems)
    {
        var members = new StringBuilder();
        var names = new FactNames("KubeNetParameter", problems);
        foreach (var parameter in parameters)
        {
            var name = parameter.ItemSpec;
            if (names.Take(name) is { } identifier)
            {
                var value = parameter.GetMetadata("Value");
                members.Append(value.Length > 0 ? Constant(name, identifier, value) : Missing(name, identifier));
            }
        }

        return FactSource.OfClass(
            "Parameters",
            "The build's parameters: each <c>KubeNetParameter</c> item of the project is a constant.",
            members.ToString()
        );
    }

    private static string Constant(string name, string identifier, string value) =>
        $"        /// <summary>From the item <c>KubeNetParameter Include=\"{CSharpText.Documentation(name)}\"</c> of the project: "
        + $"{CSharpText.Documentation(value)}</summary>\n"
        + $"        public const string {identifier} = {CSharpText.Literal(value)};\n";

    private static string Missing(string name, string identifier)
    {
        var message = $"the build parameter '{name}' has no value: pass -p:{name}=..., or give the KubeNetParameter item a default";
        return $"        /// <summary>From the item <c>KubeNetParameter Include=\"{CSharpText.Documentation(name)}\"</c> of the project, "
            + $"which has no value in this build.</summary>\n"
            + $"        [global::System.Obsolete({CSharpText.Literal(message)}, error: true)]\n"
            + $"        public const string {identifier} = {CSharpText.Literal(NoValue)};\n";
    }
}
