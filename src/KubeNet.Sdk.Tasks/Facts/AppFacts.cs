using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;

namespace KubeNet.Tasks.Facts;

/// <summary>What MSBuild says of an app: its container image, the ports it listens on and the user it runs as.</summary>
/// <param name="Project">The project's path as messages show it.</param>
/// <param name="ProjectName">The project file's name without its extension.</param>
/// <param name="Name">The name of its resources.</param>
/// <param name="Image">The image that the SDK's container support publishes.</param>
/// <param name="Ports">The ports, in the order of their declaration.</param>
/// <param name="User">The id of the user; null where the image decides.</param>
internal sealed record AppFacts(string Project, string ProjectName, string Name, string Image, IReadOnlyList<int> Ports, int? User)
{
    /// <summary>The item; null for the project itself.</summary>
    public ITaskItem? Item { get; init; }

    /// <summary>The user <c>app</c> of .NET's images since .NET 8 (APP_UID).</summary>
    private const int AppUser = 1654;

    /// <summary>The port that ASP.NET Core listens on in .NET's images since .NET 8 (ASPNETCORE_HTTP_PORTS).</summary>
    private const int HttpPort = 8080;

    /// <summary>The port of the images before .NET 8 (ASPNETCORE_URLS).</summary>
    private const int OldHttpPort = 80;

    /// <param name="fact">What the target <c>_KubeNetAppFacts</c> gave for the project.</param>
    /// <param name="project">The project as it is named in the item.</param>
    /// <param name="name">The name that the item gives the app; empty for none.</param>
    /// <param name="problems">Takes what makes it no app.</param>
    public static AppFacts? Of(ITaskItem fact, string project, string name, FactProblems problems)
    {
        if (fact.GetMetadata("Frameworks") is { Length: > 0 } frameworks)
        {
            var first = frameworks.Split(';')[0].Trim();
            problems.Add(
                $"The KubeNetApp '{project}' targets several frameworks ({frameworks}), so it has several images. Choose one: "
                    + $"<KubeNetApp Include=\"{project}\" TargetFramework=\"{first}\" />."
            );
            return null;
        }

        if (fact.GetMetadata("OutputType") is not ("Exe" or "WinExe") and var type)
        {
            problems.Add($"The KubeNetApp '{project}' is not an app: its OutputType is '{type}'. Use a project whose OutputType is Exe.");
            return null;
        }

        if (fact.GetMetadata("HasContainerSupport") != "true")
        {
            problems.Add($"The KubeNetApp '{project}' has no container support. It needs Microsoft.NET.Sdk and the .NET 8 SDK or newer.");
            return null;
        }

        var projectName = Path.GetFileNameWithoutExtension(fact.ItemSpec);
        var repository = fact.GetMetadata("Repository");
        var registry = fact.GetMetadata("Registry");
        var tag = fact.GetMetadata("Tags").Split(';')[0];
        var isWindows = fact.GetMetadata("User") == "ContainerUser";
        var isOfDotnet = fact.GetMetadata("OwnBaseImage").Length == 0 && !isWindows;
        var isNew = Version.TryParse(fact.GetMetadata("FrameworkVersion").TrimStart('v'), out var version) && version.Major >= 8;
        return new AppFacts(
            project,
            projectName,
            name.Length > 0 ? name : NameOf(projectName),
            $"{(registry.Length > 0 ? registry + "/" : "")}{repository}:{tag}",
            PortsOf(fact, isOfDotnet, isNew),
            UserOf(fact.GetMetadata("User").Split(':')[0], isOfDotnet && isNew)
        );
    }

    /// <summary>The id of a user, who may be said by name. Root has the same id in each image, <c>app</c> in .NET's own ones.</summary>
    private static int? UserOf(string user, bool hasApp) =>
        user switch
        {
            "root" => 0,
            "" or "app" => hasApp ? AppUser : null,
            _ => int.TryParse(user, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null,
        };

    /// <summary>Declared ports, and those that ASP.NET Core listens on by its image or its variables.</summary>
    private static IReadOnlyList<int> PortsOf(ITaskItem fact, bool isOfDotnet, bool isNew)
    {
        var ports = new List<int>();
        foreach (var port in fact.GetMetadata("Ports").Split(';').Select(port => port.Split('/')))
        {
            if (port.Length == 1 || port[1].Length == 0 || port[1].Equals("tcp", StringComparison.OrdinalIgnoreCase))
            {
                Add(port[0]);
            }
        }

        var environment = fact.GetMetadata("Environment")
            .Split('|')
            .Select(variable => variable.Split(['='], 2))
            .Where(variable => variable.Length == 2)
            .ToArray();
        string? ValueOf(params string[] names) =>
            environment.LastOrDefault(variable => names.Contains(variable[0], StringComparer.OrdinalIgnoreCase))?[1];
        if (ValueOf("ASPNETCORE_URLS", "DOTNET_URLS", "URLS") is { } urls)
        {
            foreach (Match match in Regex.Matches(urls, @"://[^;/]*:([0-9]+)", RegexOptions.CultureInvariant))
            {
                Add(match.Groups[1].Value);
            }
        }
        else if (ValueOf("ASPNETCORE_HTTP_PORTS", "DOTNET_HTTP_PORTS", "HTTP_PORTS") is { } list)
        {
            Array.ForEach(list.Split(';', ','), Add);
        }
        else if (
            isOfDotnet && fact.GetMetadata("References").Split(';').Contains("Microsoft.AspNetCore.App", StringComparer.OrdinalIgnoreCase)
        )
        {
            Add((isNew ? HttpPort : OldHttpPort).ToString(CultureInfo.InvariantCulture));
        }

        return ports;

        void Add(string text)
        {
            if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && !ports.Contains(port))
            {
                ports.Add(port);
            }
        }
    }

    /// <summary>A name for resources, a DNS label: <c>Orders.Api</c> and <c>OrdersApi</c> are <c>orders-api</c>.</summary>
    private static string NameOf(string project)
    {
        var words = Regex.Replace(project, "(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-", RegexOptions.CultureInvariant);
        var name = Regex.Replace(words, "[^A-Za-z0-9]+", "-", RegexOptions.CultureInvariant).ToLowerInvariant();
        return (name.Length > 63 ? name.Substring(0, 63) : name).Trim('-');
    }
}
