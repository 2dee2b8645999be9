using System.Runtime.CompilerServices;
using KubeNet.Diagnosis.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeNet.Diagnosis.Reporting;

/// <summary>
/// The trees that source generators made. A generator does not see what other generators make, an analyzer does; both must
/// come to the same verdict, so both leave these trees out. (A generator does see what others add before everything else,
/// in their post-initialisation; that is left out too.)
/// </summary>
/// <remarks>
/// The compiler has no word for "made by a generator", but names each such tree assembly/type/hint: below the folder that generated files
/// are written to, or, in older compilers, as a relative path, which no file of the project has. Files that carry an auto-generated comment
/// (global usings, designer files) are ordinary input here.
/// </remarks>
internal sealed class GeneratedTrees
{
    private static readonly ConditionalWeakTable<SyntaxTree, Tuple<string?, bool>> s_known = new();

    private readonly string? _folder;

    public GeneratedTrees(AnalyzerConfigOptions global)
    {
        if (global.Property("CompilerGeneratedFilesOutputPath") is { } written && Normal(written) is var path)
        {
            _folder =
                IsRooted(path) ? path + "/"
                : global.Property("ProjectDir") is { } project ? $"{Normal(project)}/{path}/"
                : null;
        }
    }

    /// <summary>The compilation without them.</summary>
    public Compilation LeaveOut(Compilation compilation)
    {
        var generated = compilation.SyntaxTrees.Where(IsKnownGenerated).ToArray();
        return generated.Length == 0 ? compilation : compilation.RemoveSyntaxTrees(generated);
    }

    /// <summary>An editor asks at every keystroke about the same trees.</summary>
    private bool IsKnownGenerated(SyntaxTree tree)
    {
        if (!s_known.TryGetValue(tree, out var known) || known.Item1 != _folder)
        {
            known = Tuple.Create(_folder, IsGenerated(tree));
            s_known.Remove(tree);
            s_known.GetValue(tree, _ => known);
        }

        return known.Item2;
    }

    public bool IsGenerated(SyntaxTree tree)
    {
        var path = Normal(tree.FilePath);
        if (!IsRooted(path))
        {
            return HasAssemblyTypeAndHint(path);
        }

        return _folder is null
            ? LiesInObj(path)
            : path.StartsWith(_folder, StringComparison.OrdinalIgnoreCase) && HasAssemblyTypeAndHint(path.Substring(_folder.Length));
    }

    /// <summary>
    /// Where the project turned the writing of generated files off, nothing says the folder: the tree is named as if it lay in obj.
    /// </summary>
    private static bool LiesInObj(string path)
    {
        var steps = path.Split('/');
        var type = steps.Length - 2;
        return Array.IndexOf(steps, "obj") is >= 0 and var obj
            && obj < type - 1
            && (
                steps[type].StartsWith(steps[type - 1] + ".", StringComparison.Ordinal)
                || (obj < type - 2 && steps[type - 2] == "generated")
            );
    }

    private static bool HasAssemblyTypeAndHint(string path)
    {
        var steps = path.Split('/');
        return steps.Length >= 3 && steps[0].Length > 0 && steps[0][0] != '.';
    }

    private static bool IsRooted(string path) => path.StartsWith("/", StringComparison.Ordinal) || (path.Length > 1 && path[1] == ':');

    /// <summary>
    /// One kind of slash, none doubled (<c>$(IntermediateOutputPath)/generated</c> has two), no steps up, none at the end.
    /// </summary>
    private static string Normal(string path)
    {
        var steps = new List<string>();
        foreach (var step in path.Replace('\\', '/').Split('/'))
        {
            if (step == ".." && steps.Count > 1 && steps[steps.Count - 1] != "..")
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (steps.Count == 0 || (step.Length > 0 && step != "."))
            {
                steps.Add(step);
            }
        }

        return string.Join("/", steps);
    }
}
