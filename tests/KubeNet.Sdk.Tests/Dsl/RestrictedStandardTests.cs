using System.Text.Json;
using KubeNet.Resources;
using YamlDotNet.RepresentationModel;

namespace KubeNet.Tests.Dsl;

/// <summary>The check that <see cref="RestrictedTests"/> use says what a real server said, where its verdicts are at hand.</summary>
public class RestrictedStandardTests
{
    /// <summary>Controls of fields that the DSL has no members for, so the check leaves them out.</summary>
    private static readonly string[] s_otherControls = ["windows", "apparmor", "selinux", "sysctls", "hostusers", "host: "];

    [Fact]
    public void The_check_agrees_with_a_server()
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var line in File.ReadLines(Verdicts()))
        {
            using var json = JsonDocument.Parse(line);
            var verdict = json.RootElement;
            if (verdict.GetProperty("verdict").GetProperty("privileged").GetString() == "REJECT")
            {
                continue; // no valid object at all
            }

            var manifest = verdict.GetProperty("manifest").GetString()!;
            if (Array.Exists(s_otherControls, word => manifest.Contains(word, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(manifest));
            var spec = PodTemplateView.Of(new Resource((MapNode)NodeOf(stream.Documents.Single().RootNode)))?.Spec;
            var violates = verdict.GetProperty("violates").EnumerateArray().Any(level => level.GetString() == "restricted");
            count++;
            if (spec is not null && violates != RestrictedStandard.Violations(spec).Count > 0)
            {
                wrong.Add($"{verdict.GetProperty("id").GetString()}: {verdict.GetProperty("mutation")}");
            }
        }

        Assert.True(count > 50);
        Assert.Empty(wrong);
    }

    private static ResourceNode NodeOf(YamlNode yaml)
    {
        switch (yaml)
        {
            case YamlMappingNode mapping:
                var map = new MapNode();
                foreach (var entry in mapping.Children)
                {
                    map.Set(((YamlScalarNode)entry.Key).Value!, NodeOf(entry.Value));
                }

                return map;
            case YamlSequenceNode sequence:
                var list = new ListNode();
                foreach (var item in sequence.Children)
                {
                    list.Add(NodeOf(item));
                }

                return list;
            case YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: "true" or "false" } flag:
                return new ScalarNode(flag.Value == "true", Origin.None);
            case YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain } number when long.TryParse(number.Value, out var whole):
                return new ScalarNode(whole, Origin.None);
            default:
                return new ScalarNode(((YamlScalarNode)yaml).Value, Origin.None);
        }
    }

    private static string Verdicts()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "apiserver-cases", "podsecurity.jsonl");
            if (File.Exists(file))
            {
                return file;
            }
        }

        Assert.Skip("../shared/apiserver-cases/podsecurity.jsonl is not here");
        throw new FileNotFoundException();
    }
}
