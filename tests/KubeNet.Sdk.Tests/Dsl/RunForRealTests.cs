namespace KubeNet.Tests.Dsl;

public class RunForRealTests
{
    [Fact]
    public void The_example_gives_its_manifests() =>
        Assert.Equal(ShopManifests.Text, string.Join("---\n", new Shop().Render().Select(file => $"# {file.Path}\n{file.Content}")));

    [Fact]
    public void A_set_that_contradicts_itself_is_not_rendered_and_says_all_that_is_wrong()
    {
        var error = Assert.Throws<ManifestException>(() => new Contradictory().Render());
        Assert.Contains("The manifest set 'Contradictory' is not valid", error.Message);
        Assert.Contains(
            "KUBE0005: 'spec.replicas' of Deployment 'web' is set to '3', but it was set to '2' before. Set it once.",
            error.Message
        );
        Assert.Contains("KUBE0006: Deployment default/web is declared twice", error.Message);
    }

    [Fact]
    public void A_set_used_on_two_ways_is_one_object_and_runs_once()
    {
        Base.Runs = 0;
        var files = new Diamond().Render();
        Assert.Equal(1, Base.Runs);
        Assert.Equal(
            "same",
            Assert
                .Single(files, file => file.Path.StartsWith("configmap-", StringComparison.Ordinal))
                .Content.Split("data:\n  Left: ")[1]
                .TrimEnd()
        );
    }

    [Fact]
    public void Sets_in_a_circle_are_reported_once_with_the_way_round()
    {
        var error = Assert.Throws<ManifestException>(() => new Hen().Render());
        Assert.Equal(
            "The manifest set 'Hen' is not valid:\n"
                + "KUBE0007: Manifest sets use each other in a cycle: Hen -> Egg -> Hen. Move what both need into a separate set.",
            error.Message
        );
    }

    [Fact]
    public void A_circle_is_still_what_is_reported_where_it_made_a_member_null()
    {
        var error = Assert.Throws<ManifestException>(() => new EagerHen().Render());
        Assert.Contains("EagerHen -> EagerEgg -> EagerHen", error.Message);
    }

    [Fact]
    public void A_used_set_cannot_be_changed_from_outside()
    {
        var error = Assert.Throws<InvalidOperationException>(() => new Meddler().Render());
        Assert.Contains("The set 'Base' is complete", error.Message);
    }

    [Fact]
    public void What_a_used_set_declares_is_not_declared_again() =>
        Assert.Contains(
            "KUBE0006: ConfigMap default/settings is also declared in the set 'Base', which 'Repeater' uses. One would replace the other. "
                + "Rename one of them.",
            Assert.Throws<ManifestException>(() => new Repeater().Render()).Message
        );

    [Fact]
    public void A_lone_surrogate_is_found_before_anything_is_written() =>
        Assert.Contains("KUBE0008", Assert.Throws<ManifestException>(() => new Broken().Render()).Message);

    private sealed class Contradictory : ManifestSet
    {
        protected override void Define(Manifests k8s)
        {
            k8s.Deployment("web", "nginx").Replicas(2).Replicas(3);
            k8s.Deployment("web", "nginx");
        }
    }

    private sealed class Base : ManifestSet
    {
        public static int Runs { get; set; }

        public ConfigMapHandle Settings { get; private set; } = null!;

        protected override void Define(Manifests k8s)
        {
            Runs++;
            Settings = k8s.ConfigMap("settings");
        }
    }

    private sealed class Left : ManifestSet
    {
        public Base Base { get; private set; } = null!;

        protected override void Define(Manifests k8s) => Base = k8s.Use<Base>();
    }

    private sealed class Right : ManifestSet
    {
        public Base Base { get; private set; } = null!;

        protected override void Define(Manifests k8s) => Base = k8s.Use<Base>();
    }

    private sealed class Diamond : ManifestSet
    {
        protected override void Define(Manifests k8s) =>
            k8s.ConfigMap("diamond").Data("Left", ReferenceEquals(k8s.Use<Left>().Base, k8s.Use<Right>().Base) ? "same" : "two");
    }

    private sealed class Hen : ManifestSet
    {
        protected override void Define(Manifests k8s) => k8s.Use<Egg>();
    }

    private sealed class Egg : ManifestSet
    {
        protected override void Define(Manifests k8s) => k8s.Use<Hen>();
    }

    private sealed class EagerHen : ManifestSet
    {
        public ServiceHandle Service { get; private set; } = null!;

        protected override void Define(Manifests k8s)
        {
            k8s.Use<EagerEgg>();
            Service = k8s.Service("hen");
        }
    }

    private sealed class EagerEgg : ManifestSet
    {
        protected override void Define(Manifests k8s) => k8s.ConfigMap("egg").Data("hen", k8s.Use<EagerHen>().Service.Name);
    }

    private sealed class Meddler : ManifestSet
    {
        protected override void Define(Manifests k8s) => k8s.Use<Base>().Settings.Data("mine", "now");
    }

    private sealed class Repeater : ManifestSet
    {
        protected override void Define(Manifests k8s)
        {
            k8s.Use<Left>();
            k8s.ConfigMap("settings");
        }
    }

    private sealed class Broken : ManifestSet
    {
        protected override void Define(Manifests k8s) => k8s.ConfigMap("half").Data("smile", "\ud83d");
    }
}
