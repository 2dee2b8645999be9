namespace App;

// The twelve services of GoogleCloudPlatform/microservices-demo.
public sealed class Set : ManifestSet
{
    protected override void Define(Manifests k8s)
    {
        var redis = Sized(Secured(k8s.Deployment("redis-cart", "redis:alpine")), "70m", "200Mi", "125m", "256Mi").ContainerPort(6379)
            .EmptyDir("redis-data", mountPath: "/data")
            .ReadinessProbe(Probe.Tcp(6379).PeriodSeconds(5)).LivenessProbe(Probe.Tcp(6379).PeriodSeconds(5));
        var products = Grpc("productcatalogservice", 3550, Quiet);
        var currency = Grpc("currencyservice", 7000, Quiet, portName: "grpc");
        var payment = Grpc("paymentservice", 50051, Quiet);
        var shipping = Grpc("shippingservice", 50051, Quiet, ready: 5, grace: null);
        var email = Grpc("emailservice", 8080, Quiet, port: 5000, ready: 5, live: 5);
        var ads = Grpc("adservice", 9555, app => Sized(app, "200m", "180Mi", "300m", "300Mi"), delay: 20, ready: 15, live: 15);
        var cart = Grpc("cartservice", 7070, delay: 15, live: 10, readsPort: false, configure: app =>
            Sized(app, "200m", "64Mi", "300m", "128Mi")
                .Env("REDIS_ADDR", redis.Expose(port: 6379, targetPort: 6379, portName: "tcp-redis").Address));
        var recommendations = Grpc("recommendationservice", 8080, ready: 5, live: 5, configure: app =>
            Sized(app, "100m", "220Mi", "200m", "450Mi").Env("DISABLE_PROFILER", 1)
                .Env("PRODUCT_CATALOG_SERVICE_ADDR", products.Address));
        var checkout = Grpc("checkoutservice", 5050, grace: null, configure: app => Small(app)
            .Env("PRODUCT_CATALOG_SERVICE_ADDR", products.Address).Env("SHIPPING_SERVICE_ADDR", shipping.Address)
            .Env("PAYMENT_SERVICE_ADDR", payment.Address).Env("EMAIL_SERVICE_ADDR", email.Address)
            .Env("CURRENCY_SERVICE_ADDR", currency.Address).Env("CART_SERVICE_ADDR", cart.Address));

        var web = Small(Declare("frontend", "server")).ContainerPort(8080).PodAnnotation("sidecar.istio.io/rewriteAppHTTPProbers", "true")
            .ReadinessProbe(Health("x-readiness-probe")).LivenessProbe(Health("x-liveness-probe"))
            .Env("PORT", 8080).Env("ENABLE_PROFILER", 0)
            .Env("PRODUCT_CATALOG_SERVICE_ADDR", products.Address).Env("CURRENCY_SERVICE_ADDR", currency.Address)
            .Env("CART_SERVICE_ADDR", cart.Address).Env("RECOMMENDATION_SERVICE_ADDR", recommendations.Address)
            .Env("SHIPPING_SERVICE_ADDR", shipping.Address).Env("CHECKOUT_SERVICE_ADDR", checkout.Address)
            .Env("AD_SERVICE_ADDR", ads.Address).Env("SHOPPING_ASSISTANT_SERVICE_ADDR", "shoppingassistantservice:80");
        web.Expose(name: "frontend-external", port: 80, targetPort: 8080, portName: "http", type: ServiceType.LoadBalancer);
        var front = web.Expose(port: 80, targetPort: 8080, portName: "http").Address;
        Sized(Declare("loadgenerator", "main"), "300m", "256Mi", "500m", "512Mi").Replicas(1).TerminationGracePeriodSeconds(5)
            .PodAnnotation("sidecar.istio.io/rewriteAppHTTPProbers", "true").Env("FRONTEND_ADDR", front).Env("USERS", 10).Env("RATE", 1)
            .InitContainer("frontend-check", "busybox:1.38.0@sha256:fd8d9aa63ba2f0982b5304e1ee8d3b90a210bc1ffb5314d980eb6962f1a9715d",
                check => check.ReadOnlyRootFilesystem().Env("FRONTEND_ADDR", front)
                    .Command("/bin/sh", "-c", "until wget -q -O /dev/null http://$FRONTEND_ADDR; do sleep 10; done"));

        ServiceHandle Grpc(string name, int number, Func<DeploymentHandle, DeploymentHandle> configure, int? port = null,
            string? portName = null, int? delay = null, int? ready = null, int? live = null, int? grace = 5, bool readsPort = true)
        {
            var app = configure(Declare(name, "server")).ContainerPort(number, portName)
                .ReadinessProbe(Every(Probe.Grpc(number), delay, ready)).LivenessProbe(Every(Probe.Grpc(number), delay, live));
            app = grace is { } seconds ? app.TerminationGracePeriodSeconds(seconds) : app;
            return (readsPort ? app.Env("PORT", number) : app).Expose(port: port ?? number, targetPort: number, portName: "grpc");
        }

        DeploymentHandle Declare(string name, string container) =>
            Secured(k8s.Deployment(name, $"us-central1-docker.pkg.dev/online-boutique-ci/microservices-demo/{name}:v0.10.6", container))
                .ServiceAccount(k8s.ServiceAccount(name));
    }

    private static DeploymentHandle Quiet(DeploymentHandle app) => Small(app).Env("DISABLE_PROFILER", 1);

    private static DeploymentHandle Small(DeploymentHandle app) => Sized(app, "100m", "64Mi", "200m", "128Mi");

    private static DeploymentHandle Sized(DeploymentHandle app, string cpu, string memory, string maxCpu, string maxMemory) =>
        app.Requests(cpu: cpu, memory: memory).Limits(cpu: maxCpu, memory: maxMemory);

    private static DeploymentHandle Secured(DeploymentHandle app) =>
        app.Restricted(user: 1000).RunAsGroup(1000).FsGroup(1000).ReadOnlyRootFilesystem();

    private static Probe Every(Probe probe, int? delay, int? period)
    {
        probe = delay is { } seconds ? probe.InitialDelaySeconds(seconds) : probe;
        return period is { } often ? probe.PeriodSeconds(often) : probe;
    }

    private static Probe Health(string session) =>
        Probe.Http("/_healthz", 8080).Header("Cookie", $"shop_session-id={session}").InitialDelaySeconds(10);
}
