var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(80).Expose(port: 80);
k8s.Ingress("shop").Class(nginx).Rule("localhost", "/shop", web, rewrite: Rewrite.StripPrefix).Nginx(it => it.StickySessions());
k8s.Ingress("admin").Class(nginx).Rule("localhost", "/admin", web).Nginx(it => it.StickySessions(cookie: "admin", path: "/admin"));
k8s.Ingress("login").Class(nginx).Rule("localhost", "/login", web).Nginx(it => it.StickySessions());
