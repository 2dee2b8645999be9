using System.Diagnostics;
using System.Globalization;
using KubeNet.Files;

namespace KubeNet.Sdk.Benchmarks;

/// <summary>
/// Shows where the processor's time of one workload goes, part by part, without a harness around it: on a busy machine the time on the
/// clock says little.
/// </summary>
internal static class Tracing
{
    private const int Rounds = 5;

    public static void Run(int apps)
    {
        foreach (var writing in Enum.GetValues<Writing>())
        {
            var workload = new EvaluatedApps(apps, writing);
            for (var round = 0; round < Rounds; round++)
            {
                var compilation = workload.Compile();
                var evaluator = EvaluatedApps.EvaluatorOf(compilation);
                var (cold, coldBytes) = Measure(() => EvaluatedApps.Evaluate(evaluator, compilation));
                var (warm, warmBytes) = Measure(() => EvaluatedApps.Evaluate(evaluator, compilation));
                var graph = EvaluatedApps.Evaluate(evaluator, compilation).Graph;
                var (yaml, yamlBytes) = Measure(() => ManifestFiles.Of(graph));
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{writing} {apps}: cold {cold:0} ms {coldBytes} MB, warm {warm:0} ms {warmBytes} MB, "
                            + $"YAML {yaml:0} ms {yamlBytes} MB"
                    )
                );
            }
        }

        for (var round = 0; round < Rounds; round++)
        {
            var (client, bytes) = Measure(() => ClientApps.Write(apps));
            Console.WriteLine(FormattableString.Invariant($"KubernetesClient {apps}: {client:0} ms {bytes} MB"));
        }
    }

    private static (double Milliseconds, long Megabytes) Measure(Func<object> part)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var busy = Process.GetCurrentProcess().TotalProcessorTime;
        part();
        return (
            (Process.GetCurrentProcess().TotalProcessorTime - busy).TotalMilliseconds,
            (GC.GetTotalAllocatedBytes(precise: true) - before) >> 20
        );
    }
}
