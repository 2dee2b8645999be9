using System.Reflection;
using KubeNet.Built;

namespace KubeNet.Testing;

/// <summary>The folder of the test assembly. The build copies one file for each project with sets into it.</summary>
internal sealed class BuiltFolder(string path)
{
    public const string WayOut =
        "The test project needs the package KubeNet.Sdk.Testing itself, and the sets are in it or in a project that it references with "
        + "ProjectReference; then 'dotnet build' of the test project puts them there.";

    public static BuiltFolder OfTheTests => new(AppContext.BaseDirectory);

    public string Path => path;

    /// <summary>If a test host has a different base directory, this is the folder that contains the assembly.</summary>
    public static BuiltFolder Of(Assembly assembly)
    {
        var beside = assembly.Location.Length > 0 ? System.IO.Path.GetDirectoryName(assembly.Location)! : "";
        var isOfTheTests = beside.Length == 0 || File.Exists(FileOf(AppContext.BaseDirectory, assembly.GetName().Name!));
        return isOfTheTests ? OfTheTests : new BuiltFolder(beside);
    }

    /// <summary>What the build wrote for one project, or null if the file does not exist.</summary>
    /// <exception cref="InvalidOperationException">The file cannot be read.</exception>
    public BuiltProject? Read(string assembly) => FileOf(path, assembly) is var file && File.Exists(file) ? ReadFile(file) : null;

    public IEnumerable<BuiltProject> ReadAll() =>
        Directory.GetFiles(path, "*" + BuiltProject.Extension).OrderBy(file => file, StringComparer.Ordinal).Select(ReadFile);

    private static BuiltProject ReadFile(string file)
    {
        try
        {
            return BuiltText.Read(File.ReadAllText(file));
        }
        catch (FormatException error)
        {
            throw new InvalidOperationException($"'{file}' cannot be read. {error.Message} Rebuild the test project.", error);
        }
    }

    private static string FileOf(string folder, string assembly) => System.IO.Path.Combine(folder, assembly + BuiltProject.Extension);
}
